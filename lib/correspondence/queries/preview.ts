import { type Actor, demand } from '@/lib/access/actor'
import { dayIn, now, ZONE } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { type ReadMail, readMail } from '@/lib/mail/reading'
import { compose } from '../templates/compose'
import { typeset } from '../templates/typeset'
import type { DeliveryContent, LetterKey, MessageContent } from '../types'
import { mailSettings } from './mail-settings'
import { newestVersions, versionWords } from './versions'

type Preview = {
  officeId: string
  numbered: boolean
  /** What is typeset and goes with it. */
  letter: LetterKey | null
  message: Pick<MessageContent, 'key' | 'data'>
  delivery: Omit<DeliveryContent, 'id'>
}

const NOT_SENT_YET = '00000000-0000-4000-8000-000000000000'

/**
 * A mail that is not stored yet, decoded from the very bytes that would be sent: with the number that is next in the register, and a
 * reply link that opens nothing.
 */
export async function previewMail(
  actor: Actor,
  { officeId, numbered, letter, message, delivery }: Preview,
): Promise<ReadMail> {
  demand(actor, 'invitations.send')
  const issuedAt = now()
  const year = Number(dayIn(ZONE, issuedAt).slice(0, 4))
  const last = numbered
    ? await db().message.aggregate({ where: { officeId, year }, _max: { number: true } })
    : null
  const number = last ? (last._max.number ?? 0) + 1 : null
  const ids = await newestVersions(message.key)
  const settings = { ...mailSettings(), replyToken: () => 'preview' }
  const content = { ...message, year: number === null ? null : year, number, issuedAt }
  return readMail(
    compose(
      content,
      { ...delivery, id: NOT_SENT_YET },
      await versionWords(ids.en, ids.zh),
      settings,
      letter && typeset(content, delivery, await newestWords(letter)),
    ),
  )
}

async function newestWords(key: LetterKey) {
  const ids = await newestVersions(key)
  return versionWords(ids.en, ids.zh)
}
