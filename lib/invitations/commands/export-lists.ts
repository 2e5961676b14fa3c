import { type Actor, demand } from '@/lib/access/actor'
import { recordListExport } from '@/lib/audit/commands'
import type { Sheet } from '@/lib/documents/sheet'
import { activitiesSheet } from '../exports/activities'
import { messagesSheet } from '../exports/messages'
import { type Paper, papersOf } from '../exports/papers'
import { repliesSheet } from '../exports/replies'
import type { ActivitiesExport, MessagesExport, PapersExport, RepliesExport } from '../schema'

/** The cockpit's table of replies to take away, recorded before it is given. Throws NotFound. */
export async function exportReplies(actor: Actor, asked: RepliesExport): Promise<Sheet> {
  demand(actor, 'invitations.read')
  const sheet = await repliesSheet(actor, asked)
  const { activityId, show, format } = asked
  const subject = { kind: 'activity', id: activityId } as const
  const rows = sheet.rows.length
  await recordListExport(actor, { list: 'replies', subject, activityId, filter: { show }, format, rows })
  return sheet
}

/** The register of what went out about an activity to take away, recorded before it is given. Throws NotFound. */
export async function exportMessages(actor: Actor, asked: MessagesExport): Promise<Sheet> {
  demand(actor, 'invitations.read')
  const sheet = await messagesSheet(actor, asked)
  const { activityId, format } = asked
  const subject = { kind: 'activity', id: activityId } as const
  await recordListExport(actor, { list: 'messages', subject, activityId, format, rows: sheet.rows.length })
  return sheet
}

/** What is printed for an activity's invitations, recorded before it is given. Throws NotFound. */
export function exportPapers(paper: Paper) {
  return async (actor: Actor, { activityId, format }: PapersExport) => {
    demand(actor, 'invitations.read')
    const { pdf, count } = await papersOf(actor, activityId, paper)
    const subject = { kind: 'activity', id: activityId } as const
    await recordListExport(actor, { list: paper, subject, activityId, format, rows: count })
    return pdf
  }
}

/** The list of activities to take away, recorded before it is given. */
export async function exportActivities(actor: Actor, asked: ActivitiesExport): Promise<Sheet> {
  demand(actor, 'activities.read')
  const sheet = await activitiesSheet(actor, asked)
  const { format, locale: _, page: __, ...filter } = asked
  const subject = { kind: 'activity', id: null } as const
  await recordListExport(actor, { list: 'activities', subject, filter, format, rows: sheet.rows.length })
  return sheet
}
