import { type DirectoryWords, reasonText } from '@/lib/directory/rules/precedence-reason'
import type { Locale } from '@/lib/i18n/routing'
import { whyClosed } from '@/lib/invitations/rules/answering'
import { chatText } from '@/lib/invitations/rules/chat-text'
import { isAwaited } from '@/lib/invitations/rules/showing'
import type { Cockpit, CockpitRow } from '@/lib/invitations/types'
import type { DelegateFact } from '@/prisma/generated/enums'

/** A row with the reason of its place in the reader's language. */
export type ShownRow = CockpitRow & { why: string }

/** What the cockpit's forms need to know of the activity. */
export type ShownActivity = {
  id: string
  version: number
  zone: string
  startsAt: Date | null
  replyBy: Date | null
  tentativeAllowed: boolean
  /** What is asked of each who comes. */
  asks: DelegateFact[]
  /** Why no answer is taken any more. */
  closed: ReturnType<typeof whyClosed>
  /** The invitation as a text for a chat. */
  chat: Record<Locale, string>
  /** Office time. */
  now: Date
}

const HOUR_MS = 60 * 60 * 1000

/** Whether a reminder would reach this one: its answer is awaited, and it was not reminded within the hour. */
export function isReminded(row: CockpitRow, now: Date): boolean {
  const lately = row.remindedAt !== null && row.remindedAt.getTime() > now.getTime() - HOUR_MS
  return isAwaited(row) && !lately
}

/** Whether guests can be marked as come: from half a day before the beginning, as the attendance's command has it. */
export function dayHasCome({ startsAt, now }: Pick<ShownActivity, 'startsAt' | 'now'>): boolean {
  return startsAt !== null && now.getTime() >= startsAt.getTime() - 12 * HOUR_MS
}

/** Whether a mail was put off at least once and waits for its server; while it is handed over for the first time it is not. */
export function isPutOff({ delivery }: Pick<CockpitRow, 'delivery'>): boolean {
  if (!delivery) return false
  const { status, attempts } = delivery
  return (status === 'queued' && attempts > 0) || (status === 'claimed' && attempts > 1)
}

/** Issued and neither withdrawn nor a draft: what can be chosen and told something. */
export function isOut({ standing }: Pick<CockpitRow, 'standing'>): boolean {
  return standing !== 'withdrawn' && standing !== 'draft'
}

/** The rows and the activity as the cockpit's parts take them. */
export function shownOf(
  { activity, rows, now }: Cockpit,
  words: DirectoryWords,
  locale: Locale,
): { rows: ShownRow[]; activity: ShownActivity } {
  const { id, version, zone, startsAt, replyBy, tentativeAllowed, asks, repliesClosedAt, status } = activity
  const facts = {
    invitationStatus: 'issued',
    activityStatus: status,
    startsAt: startsAt ?? now,
    replyBy: replyBy ?? now,
    repliesClosedAt,
    tentativeAllowed,
    seats: activity.seats,
  } as const
  return {
    rows: rows.map(row => ({ ...row, why: reasonText(row.reason, words, locale) })),
    activity: {
      id,
      version,
      zone,
      startsAt,
      replyBy,
      tentativeAllowed,
      asks,
      closed: whyClosed(facts, now),
      chat: { zh: chatText(activity, 'zh'), en: chatText(activity, 'en') },
      now,
    },
  }
}
