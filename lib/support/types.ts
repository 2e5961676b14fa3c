import type { ActivityKind, SupportNeed, SupportStatus } from '@/prisma/generated/enums'

/** What became of a request. Office time. */
export type SupportStepView = {
  id: string
  to: SupportStatus
  wordsZh: string
  wordsEn: string
  at: Date
  byName: string
}

/** A request with what became of it, the first step first. Days are midnight UTC. */
export type SupportView = {
  id: string
  plannedKey: string | null
  status: SupportStatus
  titleZh: string
  titleEn: string
  kind: ActivityKind
  firstOn: Date
  lastOn: Date
  placeZh: string
  placeEn: string
  expected: number | null
  needs: SupportNeed[]
  details: string
  answerBy: Date | null
  version: number
  consulate: {
    id: string
    sendingState: string
    nameZh: string
    nameEn: string
    stateZh: string
    stateEn: string
  }
  steps: SupportStepView[]
}

/** What the form of a request is filled with; days as YYYY-MM-DD. */
export type SupportForm = {
  supportId: string
  version: number
  plannedKey: string
  titleZh: string
  titleEn: string
  kind: string
  firstOn: string
  lastOn: string
  placeZh: string
  placeEn: string
  expected: string
  needs: SupportNeed[]
  details: string
}
