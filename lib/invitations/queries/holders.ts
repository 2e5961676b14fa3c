import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { addresseeName } from '@/lib/directory/rules/address'

/** An invitation to an activity still to come that goes to another person than it was sent to, since a posting ended. Names as in text. */
export type ChangedHolder = {
  invitationId: string
  was: string
  is: string
  state: { code: string; en: string; zh: string }
  activity: { id: string; titleEn: string; titleZh: string }
}

type Row = { invitationId: string; from: string | null; to: string | null }

/** Those whose holder of the office changed between sending and the day, the latest change of each, the newest first. */
export async function changedHolders(actor: Actor): Promise<ChangedHolder[]> {
  demand(actor, 'invitations.read')
  const activities = await db().activity.findMany({
    where: {
      AND: [activityScope(actor), { status: { in: ['open', 'postponed'] }, startsAt: { gt: now() } }],
    },
    select: { id: true, titleEn: true, titleZh: true },
  })
  const rows = await db().$queryRaw<Row[]>`
    select distinct on (e."subjectId") e."subjectId" as "invitationId", e.data->>'from' as from, e.data->>'to' as to
    from "AuditEvent" e
    where e.type = 'invitation.readdressed' and e."activityId" = any(${activities.map(one => one.id)}::uuid[])
    order by e."subjectId", e.seq desc`
  const invitations = await db().invitation.findMany({
    where: { id: { in: rows.map(row => row.invitationId) }, status: 'issued' },
    select: {
      id: true,
      activityId: true,
      consulate: { select: { sendingState: true, stateEn: true, stateZh: true } },
    },
  })
  const contacts = await db().contact.findMany({
    where: { id: { in: rows.flatMap(row => [row.from, row.to].filter(id => id !== null)) } },
  })
  const names = new Map(contacts.map(contact => [contact.id, addresseeName(contact)]))
  return invitations.flatMap(({ id, activityId, consulate }) => {
    const row = rows.find(one => one.invitationId === id)
    const activity = activities.find(one => one.id === activityId)
    if (!row || !activity) return []
    const { sendingState: code, stateEn: en, stateZh: zh } = consulate
    return [
      {
        invitationId: id,
        was: names.get(row.from ?? '') ?? '',
        is: names.get(row.to ?? '') ?? '',
        state: { code, en, zh },
        activity,
      },
    ]
  })
}
