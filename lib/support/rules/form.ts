import { dayOf } from '@/lib/directory/rules/people'
import type { ActivityKind } from '@/prisma/generated/enums'
import type { SupportForm, SupportView } from '../types'
import { isOwnKind } from './kinds'

/** An activity of the work plan; its days may still be open. */
export type Planned = {
  key: string
  titleZh: string
  titleEn: string
  kind: ActivityKind
  firstOn: Date | null
  lastOn: Date | null
  placeZh: string
  placeEn: string
}

const EMPTY: SupportForm = {
  supportId: '',
  version: 0,
  plannedKey: '',
  titleZh: '',
  titleEn: '',
  kind: '',
  firstOn: '',
  lastOn: '',
  placeZh: '',
  placeEn: '',
  expected: '',
  needs: [],
  details: '',
}

/** The form of a new request, filled with what the work plan says of its activity. */
export function newForm(planned: Planned | null): SupportForm {
  if (!planned) return EMPTY
  const { key, kind, firstOn, lastOn, titleZh, titleEn, placeZh, placeEn } = planned
  return {
    ...EMPTY,
    ...{ plannedKey: key, titleZh, titleEn, placeZh, placeEn },
    kind: isOwnKind(kind) ? kind : '',
    firstOn: dayOf(firstOn) ?? '',
    lastOn: dayOf(lastOn) ?? '',
  }
}

/** The form of a draft as it was saved. */
export function formOf(draft: Omit<SupportView, 'consulate' | 'steps'>): SupportForm {
  const { id, plannedKey, version, titleZh, titleEn, kind, placeZh, placeEn, needs, details } = draft
  return {
    ...{ supportId: id, plannedKey: plannedKey ?? '', version, titleZh, titleEn, kind },
    ...{ placeZh, placeEn, needs, details },
    firstOn: dayOf(draft.firstOn),
    lastOn: dayOf(draft.lastOn),
    expected: draft.expected === null ? '' : String(draft.expected),
  }
}
