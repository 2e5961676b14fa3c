import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/lib/db/client'
import { seconds } from './measure'

/** Seconds from the moment the mails are due until a worker that waits has handed over the last. */
export async function byWorker(messageId: string, count: number): Promise<number> {
  await leaveOnly(messageId)
  const worker = await startWorker()
  try {
    await handOver(messageId, 1)
    return await seconds(() => handOver(messageId, count))
  } finally {
    await endWorker(worker)
  }
}

/** Makes mails due, and waits until `count` of them are sent. */
async function handOver(messageId: string, count: number): Promise<void> {
  await makeDue(messageId, count)
  while ((await db().delivery.count({ where: { messageId, status: 'sent' } })) < count) await sleep(50)
}

/**
 * Takes from the queue what earlier measures left in it, and holds their mails, so that nothing is to be done but a message's mails; with
 * null nothing at all. A sweep would else send them meanwhile.
 */
export async function leaveOnly(messageId: string | null): Promise<void> {
  await db().$executeRaw`delete from graphile_worker._private_jobs where key is null or not key = any(
    array(select 'delivery:' || id from "Delivery" where "messageId" = ${messageId}::uuid))`
  await db()
    .$executeRaw`update "Message" set "pausedAt" = now() where "pausedAt" is null and id is distinct from ${messageId}::uuid`
}

/** Makes `count` of a message's mails due, as if their half minute had passed. */
export async function makeDue(messageId: string, count: number): Promise<void> {
  await db().message.update({ where: { id: messageId }, data: { sendAfter: new Date(0) } })
  await db().$executeRaw`
    select count(*) from graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where key like 'delivery:%' limit ${count}), run_at => now())`
  await db().$executeRaw`notify "jobs:insert"`
}

/** A worker that takes jobs. Throws an Error where it ends before. */
export async function startWorker(): Promise<ChildProcess> {
  const worker = fork(path.resolve('dist/worker.js'), [], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const isReady = await Promise.race([
    once(worker, 'message').then(() => true),
    once(worker, 'exit').then(() => false),
  ])
  if (!isReady) throw new Error('the worker did not start')
  return worker
}

/** Ends a worker and waits until it is gone: it stops in order, or is killed with no warning. */
export async function endWorker(
  worker: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<void> {
  const gone = once(worker, 'exit')
  worker.kill(signal)
  await gone
}
