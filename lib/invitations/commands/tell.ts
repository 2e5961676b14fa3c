import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { releaseHeldBack, stopHeldBack } from '@/lib/correspondence/commands/held-back'
import { type Approved, issue, type NewMessage } from '@/lib/correspondence/commands/issue'
import { replyToken } from '@/lib/correspondence/queries/reply-token'
import type { ActivityDeliveryData, ActivityMessageData } from '@/lib/correspondence/schema'
import type { LetterKey } from '@/lib/correspondence/types'
import type { Tx } from '@/lib/db/client'
import { addresseeName } from '@/lib/directory/rules/address'
import type { PersonInPost, PostWithPeople } from '@/lib/directory/types'
import type { Office } from '@/lib/offices/queries'
import type { Answer, TemplateKey } from '@/prisma/generated/enums'
import { withColleagues } from '../queries/passed-on'
import { deliveryDataOf, type LetterActivity, messageDataOf } from '../rules/letters'
import type { Recipient } from '../rules/recipients'

/** How long a sending can be stopped. */
export const STOP_MS = 30_000

/** One invitation that is told something, with whom the mail goes to. */
export type Told = {
  invitation: { id: string; seats: number; answer: Answer; calendarUid: string; sequence: number }
  post: PostWithPeople
  recipient: Recipient
  calendar: 'REQUEST' | 'CANCEL' | null
  hasReply: boolean
  delegates?: string[]
  passedOnBy?: string
  reference?: { year: number; number: number } | null
}

export type Stage = { first: number; restAt: Date }

type Telling = {
  key: TemplateKey
  activity: LetterActivity
  office: Office
  because?: Partial<Pick<ActivityMessageData, 'reason' | 'changes'>>
  told: Told[]
  numbered?: boolean
  letter?: LetterKey | null
  /** The files that go with each of its mails. */
  files?: NewMessage['files']
  /** Who approved it, where the office asks for that. */
  approval?: Approved | null
  /** The first so many go out, the rest at an instant of real time. */
  stage?: Stage | null
  /** At once, for one recipient who waits for it; otherwise it can be stopped for thirty seconds. */
  atOnce?: boolean
}

const PARTSTAT = {
  awaiting: 'NEEDS-ACTION',
  attending: 'ACCEPTED',
  tentative: 'TENTATIVE',
  regrets: 'DECLINED',
} as const satisfies Record<Answer, string>

/**
 * Issues one message about an activity with a delivery, and where it is answered a reply token, for each invitation that is told.
 * Invitations whose post has no address are left out. Returns the message's id, null where nobody could be told.
 */
export async function tell(tx: Tx, actor: Actor, telling: Telling): Promise<string | null> {
  const told = await whoKnows(tx, telling)
  const { stage } = telling
  const reachable = told.flatMap((one, place) =>
    mailsOf(one).map(mail => ({ ...mail, notBefore: stage && place >= stage.first ? stage.restAt : null })),
  )
  if (reachable.length === 0) return null
  const issued = await issue(tx, actor, {
    officeId: telling.office.id,
    key: telling.key,
    subject: { kind: 'activity', id: telling.activity.id },
    data: messageDataOf(telling.activity, telling.office, telling.because),
    deliveries: reachable.map(({ told, person, address, copyTo, notBefore }) => ({
      notBefore,
      subject: { kind: 'invitation', id: told.invitation.id },
      contactId: person?.contactId ?? null,
      toName: person?.name ?? told.post.nameEn,
      address,
      locale: 'en' as const,
      data: toldData(told, copyTo),
    })),
    numbered: telling.numbered ?? false,
    letter: telling.letter ?? null,
    files: telling.files,
    approval: telling.approval ?? null,
    sendAfter: new Date(Date.now() + (telling.atOnce ? 0 : STOP_MS)),
  })
  const tokens = reachable.flatMap((mail, place) =>
    mail.told.hasReply ? [tokenRow(mail, issued.deliveryIds[place] as string)] : [],
  )
  await insertTokens(tx, tokens)
  return issued.messageId
}

/** What everybody must hear of who has the entry in a calendar. */
const NEWS: TemplateKey[] = ['change', 'postponement', 'withdrawal', 'cancellation']

/**
 * Of whom something is told after the invitation, those who know of it, with the colleagues to whom it was passed on: a mail that was held
 * back for later goes out before its recipient is told of a change, and never where there is nothing any more to invite to.
 */
async function whoKnows(tx: Tx, { key, told }: Telling): Promise<Told[]> {
  const ids = told.map(one => one.invitation.id)
  if (key === 'change' || key === 'postponement') await releaseHeldBack(tx, ids)
  if (!NEWS.includes(key)) return told
  const ended = key === 'withdrawal' || key === 'cancellation'
  const stopped = ended ? await stopHeldBack(tx, ids) : new Set()
  return withColleagues(
    tx,
    told.filter(one => !stopped.has(one.invitation.id)),
  )
}

type Mail = { told: Told; person: PersonInPost | null; address: string; copyTo: string }

/** The letter, and a copy for each assistant of the addressee; none where there is no address for the letter itself. */
function mailsOf(told: Told): Mail[] {
  const { person, address, copies } = told.recipient
  if (address === null) return []
  return [
    { told, person, address, copyTo: '' },
    ...copies.map(copy => ({ told, ...copy, copyTo: addresseeName(copy.person) })),
  ]
}

function toldData(told: Told, copyTo: string): ActivityDeliveryData {
  const { invitation, post, recipient } = told
  return deliveryDataOf({
    post,
    person: recipient.person,
    seats: invitation.seats,
    hasReply: told.hasReply,
    reference: told.reference ?? null,
    answer: invitation.answer === 'awaiting' ? null : invitation.answer,
    delegates: told.delegates ?? [],
    passedOnBy: told.passedOnBy ?? '',
    copyTo,
    calendar: told.calendar && {
      uid: invitation.calendarUid,
      sequence: invitation.sequence,
      method: told.calendar,
      partstat: PARTSTAT[invitation.answer],
    },
  })
}

function tokenRow({ told, person, address }: Mail, deliveryId: string) {
  const hash = createHash('sha256').update(replyToken(deliveryId)).digest('hex')
  return { hash, invitationId: told.invitation.id, deliveryId, contactId: person?.contactId ?? null, address }
}

async function insertTokens(tx: Tx, tokens: ReturnType<typeof tokenRow>[]): Promise<void> {
  if (tokens.length === 0) return
  await tx.$executeRaw`
    insert into "ReplyToken" ("tokenHash", "invitationId", "deliveryId", "contactId", address)
    select decode(t.hash, 'hex'), t."invitationId", t."deliveryId", t."contactId", t.address
    from jsonb_to_recordset(${JSON.stringify(tokens)}::jsonb)
      as t(hash text, "invitationId" uuid, "deliveryId" uuid, "contactId" uuid, address text)`
}
