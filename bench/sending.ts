import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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
import { atLeast, median, type Result, seconds } from './measure'
import { type BenchWorld, newActivity } from './world'

const ROUNDS = 3
const CONNECTIONS = 10

/**
 * Mails that the worker's own process hands over, against pooled nodemailer sending the same mails to the same server, by turns: once as
 * texts, of which it makes the MIME message as it does for everybody, once as bytes that are ready.
 */
export async function measureSending(world: BenchWorld, count: number): Promise<Result[]> {
  const { child: sink, port } = await startOwn('sink')
  provideSettings({ SMTP_URL: `smtp://127.0.0.1:${port}` })
  const product: number[] = []
  const floor: Record<'texts' | 'bytes', number[]> = { texts: [], bytes: [] }
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const { messageId } = await invite(world.staff, await newActivity(world), world.posts.slice(0, count))
      const bytes = await bytesOf(messageId)
      product.push(count / (await byWorker(messageId, count)))
      const texts = await Promise.all(bytes.map(textsOf))
      floor.texts.push(count / (await byNodemailer(port, texts)))
      floor.bytes.push(
        count /
          (await byNodemailer(
            port,
            bytes.map(raw => ({ raw })),
          )),
      )
    }
    const [worker, texts, bytes] = [median(product), median(floor.texts), median(floor.bytes)]
    return [
      atLeast('Mails handed over, nodemailer given the texts', worker, texts, 'mails/s', 0.5),
      atLeast('Mails handed over, nodemailer given the bytes', worker, bytes, 'mails/s', 0.5),
    ]
  } finally {
    sink.kill()
  }
}

/** Seconds from the moment the mails are due until a worker that waits has handed over the last. */
export async function byWorker(messageId: string, count: number): Promise<number> {
  await db().$executeRaw`delete from graphile_worker._private_jobs where key is null or not key = any(
    array(select 'delivery:' || id from "Delivery" where "messageId" = ${messageId}::uuid))`
  const worker = await startWorker()
  try {
    await handOver(messageId, 1)
    return await seconds(() => handOver(messageId, count))
  } finally {
    const gone = once(worker, 'exit')
    worker.kill()
    await gone
  }
}

/** Makes mails due, as if their half minute had passed, and waits until `count` of them are sent. */
async function handOver(messageId: string, count: number): Promise<void> {
  await db().message.update({ where: { id: messageId }, data: { sendAfter: new Date(0) } })
  await db().$executeRaw`
    select count(*) from graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where key like 'delivery:%' limit ${count}), run_at => now())`
  await db().$executeRaw`notify "jobs:insert"`
  while ((await db().delivery.count({ where: { messageId, status: 'sent' } })) < count) await sleep(20)
}

async function startWorker(): Promise<ChildProcess> {
  const worker = fork(path.resolve('dist/worker.js'), [], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await once(worker, 'message')
  return worker
}

/** The bytes of a message's mails, made beforehand. */
async function bytesOf(messageId: string): Promise<Buffer[]> {
  const where = { id: messageId }
  const { deliveries, ...message } = await db().message.findUniqueOrThrow({
    where,
    include: { deliveries: true },
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
