import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { inviteAll } from './invite'
import { random } from './random'
import { type Stack, startStack } from './stack'

const ACTIVITIES = 12
const KILLS = 6
const ANSWERERS = 4

test('kill -9 of server, worker and database loses no acknowledged answer and sends nothing twice outside the hand-over', async () => {
  test.setTimeout(240_000)
  const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1_000_000))
  console.log(`seed ${seed} (KILL_SEED=${seed} repeats it)`)
  const dice = random(seed)
  const stack = await startStack()
  try {
    const tokens = await inviteAll(stack, ACTIVITIES)
    const acknowledged: string[] = []
    let over = false
    const answering = Array.from({ length: ANSWERERS }, async (_, lane) => {
      for (let n = 0; !over; n++) {
        const note = `${seed}-${lane}-${n}`
        if (await answer(stack, dice.pick(tokens), note)) acknowledged.push(note)
        else await sleep(100)
      }
    })
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(1000 + dice.below(2500))
      killOne(stack, ['web', 'worker', 'database'][kill % 3] as Victim)
    }
    await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(20)
    over = true
    await Promise.all(answering)
    await allSent(stack)
    await expectKept(stack, acknowledged)
    await expectSentOnce(stack)
  } finally {
    await stack.stop()
  }
})

/** Answers by the link as a browser would; true when the portal acknowledged it. */
async function answer(stack: Stack, token: string, note: string): Promise<boolean> {
  const body = new URLSearchParams({
    lang: 'en',
    answer: 'attending',
    note,
    'delegates.0.pick': 'other',
    'delegates.0.name': 'A Guest',
  })
  const signal = AbortSignal.timeout(8000)
  const response = await fetch(`${stack.url}/r/${token}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal,
  }).catch(() => null)
  return response?.status === 303
}

type Victim = 'web' | 'worker' | 'database'

function killOne(stack: Stack, victim: Victim): void {
  const pid = victim === 'database' ? postmaster(stack) : childOf(stack, victim)
  console.log(`kill -9 ${victim}`)
  if (pid) process.kill(pid, 'SIGKILL')
}

function postmaster(stack: Stack): number {
  const [pid] = readFileSync(path.join(stack.dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split(
    '\n',
  )
  return Number(pid)
}

/** The present process of that name: one that was killed before has a successor. */
function childOf(stack: Stack, victim: 'web' | 'worker'): number | null {
  const file = victim === 'web' ? 'server.js' : 'worker.js'
  const rows = execFileSync('ps', ['-o', 'pid=,ppid=,args=', '-A'], { encoding: 'utf8' }).split('\n')
  const row = rows
    .map(one => one.trim().split(/\s+/))
    .find(
      ([, parent, ...args]) =>
        Number(parent) === stack.process.pid &&
        args.some(arg => arg.endsWith(file) || arg.startsWith('next-server')),
    )
  return row ? Number(row[0]) : null
}

async function query<Row extends pg.QueryResultRow>(stack: Stack, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/**
 * Waits until nothing is left to send. Time is helped along: leases run out, what was put off is due and has been for the half minute
 * after which the sweep enqueues it again, jobs that failed while the database was away are tried, as they would within some minutes.
 */
async function allSent(stack: Stack): Promise<void> {
  await expect(async () => {
    await query(stack, `update "Delivery" set "leaseUntil" = now() where status = 'claimed'`)
    await query(
      stack,
      `update "Delivery" set "nextAttemptAt" = now() - interval '1 minute' where status = 'queued' and "nextAttemptAt" > now()`,
    )
    await query(
      stack,
      `select count(*) from graphile_worker.reschedule_jobs(array(
         select id from graphile_worker.jobs where locked_at is null and run_at > now()), run_at => now())`,
    )
    await query(stack, `select graphile_worker.add_job('sweep-deliveries', '{}')`)
    const [left] = await query<{ count: string }>(
      stack,
      `select count(*) from "Delivery" where status in ('queued', 'claimed')`,
    )
    expect(Number(left?.count)).toBe(0)
  }).toPass({ timeout: 90_000, intervals: [2000] })
}

async function expectKept(stack: Stack, acknowledged: string[]): Promise<void> {
  const kept = new Set(
    (await query<{ note: string }>(stack, 'select note from "Reply"')).map(row => row.note),
  )
  expect(acknowledged.filter(note => !kept.has(note))).toEqual([])
  const versions = await query<{ ok: boolean }>(
    stack,
    `select bool_and(i."replyVersion" = (select count(*) from "Reply" r where r."invitationId" = i.id)) as ok from "Invitation" i`,
  )
  expect(versions[0]?.ok).toBe(true)
  const broken = await query(stack, 'select * from audit_verify()')
  expect(broken).toEqual([])
}

/** A mail may be there twice only where its worker was killed, or its database went away, between hand-over and record: then it was claimed twice. */
async function expectSentOnce(stack: Stack): Promise<void> {
  const rows = await query<{ id: string; attempts: number }>(stack, 'select id, attempts from "Delivery"')
  const attempts = new Map(rows.map(row => [row.id, row.attempts]))
  const copies = new Map<string, number>()
  for (const bytes of await stack.mail()) {
    const [, id = ''] = /^Message-ID: <([0-9a-f-]{36})@/im.exec(bytes.toString('latin1')) ?? []
    copies.set(id, (copies.get(id) ?? 0) + 1)
  }
  expect(rows.filter(row => !copies.has(row.id))).toEqual([])
  expect([...copies].filter(([id, count]) => count > (attempts.get(id) ?? 0))).toEqual([])
  const twice = [...copies].filter(([, count]) => count > 1).length
  console.log(`${rows.length} mails, ${twice} handed over twice by a kill`)
  expect(twice).toBeLessThanOrEqual(KILLS)
}
