import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { invite } from '@/lib/testing/inviting'
import { ask, startOwn } from './child'
import { atLeast, atMost, type Result, shownCount } from './measure'
import type { Taken } from './sink'
import { byWorker, endWorker, leaveOnly, makeDue, startWorker } from './worker'
import { type BenchWorld, newActivity } from './world'

/** How long a worker works before it is killed. */
const LIFE_MS = 2000
/** The sweep is asked for so often. */
const SWEEP_MS = 2000
/** After so long nothing is killed any more, and what is left goes out in peace. */
const LONGEST_MS = 6 * 60_000
/** So long the last may take. */
const REST_MS = 2 * 60_000
/** A rate shows with fewer mails. */
const ALONE = 2000

/**
 * Mails that go out while the worker is killed with no warning after every two seconds of work and started again, against the same
 * worker left alone; and what its server has of them afterwards: of each at least one, none at a wrong address, and how many twice.
 */
export async function measureKills(world: BenchWorld, count: number): Promise<Result[]> {
  const { child: ledger, port } = await startOwn('ledger')
  provideSettings({ SMTP_URL: `smtp://127.0.0.1:${port}` })
  try {
    const few = Math.min(count, ALONE)
    const alone = few / (await byWorker(await invited(world, few), few))
    const messageId = await invited(world, count)
    await leaveOnly(messageId)
    await makeDue(messageId, count)
    const { kills, rate } = await sentUnderKills(messageId)
    await sendRest(messageId)
    const found = await compare(messageId, await ask<Taken[]>(ledger, 'all'))
    console.log(
      `${kills} kills: ${found.twice} twice, ${found.missing} missing, ${found.wrong} at a wrong address`,
    )
    const mails = shownCount(count)
    return [
      atLeast(
        `${mails} mails, the worker killed after every 2 s, against one left alone`,
        rate,
        alone,
        'mails/s',
        0.3,
      ),
      atMost('Of these missing or at a wrong address', found.missing + found.wrong, count, 'mails', 0),
      atMost('Of these sent twice, against kills', found.twice, kills, 'times', 1),
    ]
  } finally {
    ledger.kill()
  }
}

async function invited(world: BenchWorld, count: number): Promise<string> {
  const { messageId } = await invite(world.staff, await newActivity(world), world.posts.slice(0, count))
  return messageId
}

/**
 * Kills the worker two seconds after it has begun to take jobs, and starts its successor, until no mail waits. Gives how often, and how
 * many mails a second were on record as sent by then, with the time that starting takes.
 */
async function sentUnderKills(messageId: string): Promise<{ kills: number; rate: number }> {
  const start = performance.now()
  let kills = 0
  let waiting = true
  while (waiting && performance.now() - start < LONGEST_MS) {
    const worker = await startWorker()
    const ends = performance.now() + LIFE_MS
    while (waiting && performance.now() < ends) {
      await sleep(50)
      waiting = await isWaiting(messageId)
    }
    await endWorker(worker, 'SIGKILL')
    kills += 1
  }
  const sent = await db().delivery.count({ where: { messageId, status: 'sent' } })
  return { kills, rate: sent / ((performance.now() - start) / 1000) }
}

/** Whether there is a mail that nobody has taken to hand over. */
async function isWaiting(messageId: string): Promise<boolean> {
  const mail = await db().delivery.findFirst({ where: { messageId, status: 'queued' }, select: { id: true } })
  return mail !== null
}

/**
 * Sends what dead workers had taken. Time is helped along: their leases have run out, and the sweep, which comes each minute, comes at
 * once. What a worker that lives has taken keeps its lease.
 */
async function sendRest(messageId: string): Promise<void> {
  await db()
    .$executeRaw`update "Delivery" set "leaseUntil" = now() where "messageId" = ${messageId}::uuid and status = 'claimed'`
  const worker = await startWorker()
  try {
    const open = { messageId, status: { in: ['queued' as const, 'claimed' as const] } }
    for (let took = 0; took < REST_MS && (await db().delivery.count({ where: open })) > 0; took += SWEEP_MS) {
      await db().$executeRaw`select graphile_worker.add_job('sweep-deliveries', '{}')`
      await sleep(SWEEP_MS)
    }
  } finally {
    await endWorker(worker)
  }
}

/** What the server has taken, against what was to be sent. */
async function compare(messageId: string, taken: Taken[]) {
  const deliveries = await db().delivery.findMany({
    where: { messageId },
    select: { id: true, address: true },
  })
  const addresses = new Map(deliveries.map(one => [one.id, one.address]))
  const ours = taken.filter(({ id }) => addresses.has(id))
  const right = ours.filter(({ id, to }) => addresses.get(id) === to)
  const reached = new Set(right.map(({ id }) => id))
  return {
    missing: deliveries.length - reached.size,
    twice: right.length - reached.size,
    wrong: ours.length - right.length,
  }
}
