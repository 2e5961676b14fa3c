import { db } from '@/lib/db/client'
import type { ActivityKind, SupportStatus } from '@/prisma/generated/enums'

type Asked = {
  consulateId: string
  /** The first day of the activity, YYYY-MM-DD. */
  on: string
  /** Its last; the first where it is not said. */
  until?: string
  kind?: ActivityKind
  status?: SupportStatus
  /** When it was submitted and answered, by office time; the first day where it is not said. */
  at?: string
}

/** The states through which a request comes to each; the database refuses a leap. */
const WAY: Record<SupportStatus, SupportStatus[]> = {
  draft: [],
  submitted: ['submitted'],
  in_review: ['submitted', 'in_review'],
  approved: ['submitted', 'approved'],
  declined: ['submitted', 'declined'],
  withdrawn: ['submitted', 'withdrawn'],
  delivered: ['submitted', 'approved', 'delivered'],
}

/** A request for support as it stands after all that became of it, written as rows; delivered where nothing else is said. Gives its id. */
export async function makeSupported(asked: Asked): Promise<string> {
  const { id } = await db().supportRequest.create({
    data: {
      consulateId: asked.consulateId,
      titleEn: `Activity of ${asked.on}`,
      titleZh: `${asked.on}的活动`,
      kind: asked.kind ?? 'cultural',
      firstOn: new Date(asked.on),
      lastOn: new Date(asked.until ?? asked.on),
      needs: ['venue'],
    },
  })
  const at = new Date(asked.at ?? `${asked.on}T09:00:00+08:00`)
  for (const to of WAY[asked.status ?? 'delivered']) {
    await db().supportRequest.update({ where: { id }, data: { status: to } })
    await db().supportStep.create({ data: { requestId: id, to, at, wordsEn: 'Words', wordsZh: '答复' } })
  }
  return id
}
