import nodemailer from 'nodemailer'
import { deliver } from '@/lib/correspondence/commands/deliver'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { closeTransport } from '@/lib/mail/transport'
import { invite } from '@/lib/testing/inviting'
import { smtp } from '@/lib/testing/sending'
import { atLeast, type Result, seconds } from './measure'
import { type BenchWorld, newActivity } from './world'

const AT_ONCE = 10

/** Deliveries handed over as the worker does it (claim, compose, hand over, record), against pooled nodemailer sending the same bytes. */
export async function measureSending(world: BenchWorld, count: number): Promise<Result[]> {
  const sink = await smtp()
  try {
    const activityId = await newActivity(world)
    const { messageId } = await invite(world.staff, activityId, world.posts.slice(0, count))
    await db().message.update({ where: { id: messageId }, data: { sendAfter: new Date(0) } })
    const ids = (await db().delivery.findMany({ where: { messageId }, select: { id: true } })).map(
      one => one.id,
    )
    await deliver(ids.pop() as string)
    const product = await seconds(() => inParallel(ids, deliver))
    const raw = sink.taken.at(-1) as string
    const pool = nodemailer.createTransport({
      url: env().SMTP_URL,
      pool: true,
      maxConnections: AT_ONCE,
      maxMessages: 100_000,
    })
    const envelope = { from: 'liaison@fao.example', to: 'post@consulates.example' }
    await pool.sendMail({ envelope, raw })
    const floor = await seconds(() => inParallel(ids, () => pool.sendMail({ envelope, raw })))
    pool.close()
    return [atLeast('Mails handed over', ids.length / product, ids.length / floor, 'mails/s', 0.5)]
  } finally {
    closeTransport()
    await sink.close()
  }
}

async function inParallel<T>(items: T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items]
  const lane = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
