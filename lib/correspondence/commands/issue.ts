import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { dayIn, now, ZONE } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/routing'
import type { TemplateKey } from '@/prisma/generated/enums'
import { newestVersions } from '../queries/versions'
import { type DeliveryData, deliveryData, type MessageData, messageData } from '../schema'
import type { LetterKey } from '../types'

export type NewDelivery = {
  /** The record that it is about for its recipient, for instance an invitation. */
  subject: { kind: string; id: string | null }
  contactId: string | null
  toName: string
  address: string
  /** The language that comes first. */
  locale: Locale
  data: DeliveryData
  /** Real time before which it is held back, where others of the message go first. */
  notBefore?: Date | null
}

/** Who approved a message before it was issued. */
export type Approved = { decidedBy: string | null; decidedByName: string; decidedAt: Date | null }

export type NewMessage = {
  officeId: string
  key: TemplateKey
  /** What is typeset and goes with each of its mails, once for each subject; nothing where it is left out. */
  letter?: LetterKey | null
  /** What goes with each of its mails after that, in this order; nothing where it is left out. */
  files?: { name: string; hash: Uint8Array<ArrayBuffer> }[]
  approval?: Approved | null
  subject: { kind: string; id: string | null }
  data: MessageData
  deliveries: NewDelivery[]
  /** Real time before which nothing is handed over, so that it can be stopped; at once where it is left out. */
  sendAfter?: Date
  /** Whether it takes a number in the register. */
  numbered: boolean
}

/** `deliveryIds` stand in the order of the deliveries that were given. */
export type IssuedMessage = {
  messageId: string
  year: number | null
  number: number | null
  deliveryIds: string[]
}

/**
 * Issues a message in the caller's transaction: its number in the register, its deliveries and their jobs are written if, and only
 * if, that commits. Few statements, however many the recipients. The caller has demanded the permission for what it does, records the
 * event, and stores the reply tokens (`replyToken` of each delivery's id). Throws a ZodError where the data is not what the schema says.
 */
export async function issue(tx: Tx, actor: Actor, input: NewMessage): Promise<IssuedMessage> {
  const versions = await newestVersions(input.key, tx)
  const letter = input.letter ? await newestVersions(input.letter, tx) : null
  const sendAfter = input.sendAfter ?? new Date()
  const place = input.numbered ? await nextInRegister(tx, input.officeId) : { year: null, number: null }
  const { id: messageId } = await tx.message.create({
    data: {
      officeId: input.officeId,
      key: input.key,
      versionEnId: versions.en,
      versionZhId: versions.zh,
      letterEnId: letter?.en ?? null,
      letterZhId: letter?.zh ?? null,
      subjectKind: input.subject.kind,
      subjectId: input.subject.id,
      ...place,
      data: messageData.parse(input.data),
      sendAfter,
      issuedAt: now(),
      createdBy: actor.kind === 'user' ? actor.id : null,
      createdByName: actor.name,
      approvedBy: input.approval?.decidedBy ?? null,
      approvedByName: input.approval?.decidedByName ?? '',
      approvedAt: input.approval?.decidedAt ?? null,
    },
    select: { id: true },
  })
  const files = (input.files ?? []).map(({ name, hash }, at) => ({ messageId, place: at + 1, name, hash }))
  if (files.length > 0) await tx.messageFile.createMany({ data: files })
  const rows = input.deliveries.map(row)
  await tx.$executeRaw`
    insert into "Delivery" (id, "messageId", "subjectKind", "subjectId", "contactId", "toName", address, locale, data, "hasToken", "nextAttemptAt")
    select d.id, ${messageId}::uuid, d."subjectKind", d."subjectId", d."contactId", d."toName", d.address, d.locale, d.data, d."hasToken", d."notBefore"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(id uuid, "subjectKind" text, "subjectId" uuid, "contactId" uuid,
      "toName" text, address text, locale text, data jsonb, "hasToken" boolean, "notBefore" timestamptz)`
  const deliveryIds = rows.map(one => one.id)
  const later = rows.filter(one => one.notBefore)
  await enqueueDeliveries(
    tx,
    rows.filter(one => !one.notBefore).map(one => one.id),
    sendAfter,
  )
  if (later[0]?.notBefore)
    await enqueueDeliveries(
      tx,
      later.map(one => one.id),
      later[0].notBefore,
    )
  return { messageId, ...place, deliveryIds }
}

function row({ subject, contactId, toName, address, locale, data, notBefore = null }: NewDelivery) {
  const parsed = deliveryData.parse(data)
  const hasToken = parsed.kind === 'people' || (parsed.kind === 'activity' && parsed.hasReply)
  return {
    id: randomUUID(),
    subjectKind: subject.kind,
    subjectId: subject.id,
    contactId,
    toName,
    address,
    locale,
    data: parsed,
    hasToken,
    notBefore,
  }
}

/** The next number of an office in the year by office time. Held until the transaction ends, so that none is given twice or left out. */
async function nextInRegister(tx: Tx, officeId: string): Promise<{ year: number; number: number }> {
  const year = Number(dayIn(ZONE, now()).slice(0, 4))
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`register:${officeId}:${year}`}, 0))`
  const { _max } = await tx.message.aggregate({ where: { officeId, year }, _max: { number: true } })
  return { year, number: (_max.number ?? 0) + 1 }
}

/** One job for each delivery, in one statement. A job of the same key that waits is replaced. */
export async function enqueueDeliveries(
  tx: Pick<Tx, '$executeRaw'>,
  ids: string[],
  runAt: Date,
): Promise<void> {
  await tx.$executeRaw`
    select count(*) from graphile_worker.add_jobs(array(
      select row('send-delivery', json_build_object('deliveryId', d.id), null, ${runAt}::timestamptz, null, 'delivery:' || d.id, null, null)::graphile_worker.job_spec
      from unnest(${ids}::uuid[]) as d(id)))`
}
