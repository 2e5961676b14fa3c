import { createTransport, type SendMailOptions } from 'nodemailer'
import { mailSettings } from '@/lib/correspondence/queries/mail-settings'
import { versionWords } from '@/lib/correspondence/queries/versions'
import { deliveryData, messageData } from '@/lib/correspondence/schema'
import { compose } from '@/lib/correspondence/templates/compose'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { readMail } from '@/lib/mail/reading'
import { invite } from '@/lib/testing/inviting'
import { startOwn } from './child'
import { atLeast, median, type Result, seconds, shownCount } from './measure'
import { byWorker } from './worker'
import { type BenchWorld, newActivity } from './world'

const ROUNDS = 3
const CONNECTIONS = 10
/** A rate shows with fewer mails than the worker has to send, and all of these are in memory at once. */
const BY_NODEMAILER = 2000

/**
 * Mails that the worker's own process hands over, against pooled nodemailer sending some of the same mails to the same server, by turns:
 * once as texts, of which it makes the MIME message as it does for everybody, once as bytes that are ready.
 */
export async function measureSending(world: BenchWorld, count: number): Promise<Result[]> {
  const { child: sink, port } = await startOwn('sink')
  provideSettings({ SMTP_URL: `smtp://127.0.0.1:${port}` })
  const product: number[] = []
  const floor: Record<'texts' | 'bytes', number[]> = { texts: [], bytes: [] }
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const { messageId } = await invite(world.staff, await newActivity(world), world.posts.slice(0, count))
      product.push(count / (await byWorker(messageId, count)))
      const bytes = await bytesOf(messageId)
      const texts = await Promise.all(bytes.map(textsOf))
      const ready = bytes.map(raw => ({ raw }))
      floor.texts.push(texts.length / (await byNodemailer(port, texts)))
      floor.bytes.push(ready.length / (await byNodemailer(port, ready)))
    }
    const [worker, texts, bytes] = [median(product), median(floor.texts), median(floor.bytes)]
    return [
      atLeast(
        `${shownCount(count)} mails handed over, nodemailer given the texts`,
        worker,
        texts,
        'mails/s',
        0.5,
      ),
      atLeast(
        `${shownCount(count)} mails handed over, nodemailer given the bytes`,
        worker,
        bytes,
        'mails/s',
        0.5,
      ),
    ]
  } finally {
    sink.kill()
  }
}

/** The bytes of some of a message's mails, made beforehand. */
async function bytesOf(messageId: string): Promise<Buffer[]> {
  const where = { id: messageId }
  const { deliveries, ...message } = await db().message.findUniqueOrThrow({
    where,
    include: { deliveries: { take: BY_NODEMAILER } },
  })
  const words = await versionWords(message.versionEnId, message.versionZhId)
  const content = { ...message, data: messageData.parse(message.data) }
  return deliveries.map(({ id, toName, address, data }) =>
    compose(
      content,
      { id, toName, address, locale: 'en', data: deliveryData.parse(data) },
      words,
      mailSettings(),
    ),
  )
}

/** What nodemailer is given to make a mail of. */
async function textsOf(bytes: Buffer): Promise<SendMailOptions> {
  const { subject, text, html, calendar } = await readMail(bytes)
  return { subject, text, html, icalEvent: { method: 'REQUEST', content: calendar } }
}

async function byNodemailer(port: number, mails: SendMailOptions[]): Promise<number> {
  const pool = createTransport({
    url: `smtp://127.0.0.1:${port}`,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 100_000,
  })
  const [from, to] = ['liaison@fao.example', 'post@consulates.example']
  await pool.sendMail({ from, to, envelope: { from, to }, ...mails[0] })
  const send = (mail: SendMailOptions) => pool.sendMail({ from, to, envelope: { from, to }, ...mail })
  const taken = await seconds(() => Promise.all(mails.map(send)))
  pool.close()
  return taken
}
