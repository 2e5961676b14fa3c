import { randomUUID } from 'node:crypto'
import { type Actor, demand } from '@/lib/access/actor'
import { dayIn, now, ZONE } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { type ReadMail, readMail } from '@/lib/mail/reading'
import { isTypeset } from '../rules/templates'
import { templateLabels } from '../schema'
import type { WordsToPreview } from '../schema/words'
import { compose } from '../templates/compose'
import { draw, typeset } from '../templates/typeset'
import type { DeliveryContent, LetterKey, MailFile, MessageContent, Versions } from '../types'
import { mailSettings } from './mail-settings'
import { enclosed } from './message-files'
import { newestVersions, versionWords } from './versions'

type Preview = {
  officeId: string
  numbered: boolean
  message: Pick<MessageContent, 'key' | 'data'>
  delivery: Omit<DeliveryContent, 'id'>
}

/** A mail with what is typeset and goes with it, and the files that follow. */
export type MailPreview = Preview & { letter: LetterKey | null; files: MailFile[] }

const NOT_SENT_YET = '00000000-0000-4000-8000-000000000000'

/**
 * A mail that is not stored yet, decoded from the very bytes that would be sent: with the number that is next in the register, and a
 * reply link that opens nothing.
 */
export async function previewMail(actor: Actor, preview: MailPreview): Promise<ReadMail> {
  demand(actor, 'invitations.check')
  return readMail(await bytesOf(preview, await newestWords(preview.message.key)))
}

/** The same mail to another address, as a test of it: marked so, and with a calendar entry of its own. */
export async function testMail(
  actor: Actor,
  preview: MailPreview,
  to: { name: string; address: string },
): Promise<Buffer> {
  demand(actor, 'invitations.send')
  const { en, zh } = await newestWords(preview.message.key)
  const words = {
    en: { ...en, subject: `[Test] ${en.subject}` },
    zh: { ...zh, subject: `【测试】${zh.subject}` },
  }
  const { data } = preview.delivery
  const calendar =
    data.kind === 'activity' && data.calendar
      ? { ...data.calendar, uid: `test.${randomUUID()}.${data.calendar.uid}` }
      : null
  const delivery = {
    ...preview.delivery,
    toName: to.name,
    address: to.address,
    data: data.kind === 'activity' ? { ...data, calendar } : data,
  }
  return bytesOf({ ...preview, delivery }, words, randomUUID())
}

async function bytesOf(
  { letter, files, ...preview }: MailPreview,
  words: Versions,
  id = NOT_SENT_YET,
): Promise<Buffer> {
  const content = await contentOf(preview)
  const { delivery } = preview
  const set = letter && typeset(content, delivery, await newestWords(letter))
  return compose(content, { ...delivery, id }, words, settings(), enclosed(set, files))
}

/**
 * What words that are not saved yet would look like: the HTML of the mail as its recipient's program decodes it, or a drawing of what is
 * typeset, in a page of its own.
 */
export async function previewOfWords(actor: Actor, preview: Preview, words: WordsToPreview): Promise<string> {
  demand(actor, 'templates.write')
  const content = await contentOf(preview)
  const versions: Versions = {
    en: { ...words.en, labels: templateLabels.parse(words.en.labels) },
    zh: { ...words.zh, labels: templateLabels.parse(words.zh.labels) },
  }
  const { delivery } = preview
  if (!isTypeset(words.key))
    return (await readMail(compose(content, { ...delivery, id: NOT_SENT_YET }, versions, settings()))).html
  const drawing = draw({ message: content, delivery, versions })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title>
<style>body{margin:0;background:#e8e4da}svg{display:block;width:100%;height:auto;background:#fff}</style></head><body>${drawing}</body></html>`
}

async function contentOf({ officeId, numbered, message }: Preview): Promise<MessageContent> {
  const issuedAt = now()
  const year = Number(dayIn(ZONE, issuedAt).slice(0, 4))
  const last = numbered
    ? await db().message.aggregate({ where: { officeId, year }, _max: { number: true } })
    : null
  const number = last ? (last._max.number ?? 0) + 1 : null
  return { ...message, year: number === null ? null : year, number, issuedAt }
}

function settings() {
  return { ...mailSettings(), replyToken: () => 'preview', signInToken: () => 'preview' }
}

async function newestWords(key: MessageContent['key']): Promise<Versions> {
  const ids = await newestVersions(key)
  return versionWords(ids.en, ids.zh)
}
