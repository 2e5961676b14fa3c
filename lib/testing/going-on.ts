import { Logger, parseCrontab, runOnce } from 'graphile-worker'
import { crontab, tasks } from '@/bin/tasks'
import { now } from '@/lib/clock'
import { db, disconnect, pool, transaction } from '@/lib/db/client'
import { env } from '@/lib/env'
import { enqueue } from '@/lib/jobs/enqueue'
import type { JobName } from '@/lib/jobs/names'
import { log } from '@/lib/log'
import { clock } from './clock'

const MINUTE_MS = 60_000
// Of what its jobs report only what is amiss is of interest.
log.level = 'warn'
const SILENT = new Logger(() => () => {})

/**
 * It becomes this hour of the office, as `2023-09-18T09:01` in Beijing Time, and a worker does all that has come due until then: what was
 * left for it, and what starts by itself. Throws where a job failed.
 */
export async function goOn(to: string): Promise<void> {
  const from = now()
  clock(to)
  // New connections date by the new hour.
  await disconnect()
  await comeNearer(now().getTime() - from.getTime())
  for (const { task, options } of startedBetween(from, now()))
    await transaction(tx => enqueue(tx, task as JobName, {}, { key: options.jobKey ?? task }))
  await runOnce({
    connectionString: env().DATABASE_URL ?? '',
    taskList: tasks(),
    concurrency: 4,
    noHandleSignals: true,
    logger: SILENT,
  })
  const { rows } = await pool().query('select * from graphile_worker.jobs where last_error is not null')
  if (rows.length > 0) throw new Error(JSON.stringify(rows))
}

/**
 * Whatever waits for an instant of real time waits for so much less. The machine's clock cannot be set from here, and to the worker and
 * the database it makes no difference which of the two moves.
 */
async function comeNearer(milliseconds: number): Promise<void> {
  const by = `interval '${milliseconds} milliseconds'`
  for (const [table, column] of [
    ['"Message"', '"sendAfter"'],
    ['"Delivery"', '"nextAttemptAt"'],
    ['graphile_worker._private_jobs', 'run_at'],
  ])
    await db().$executeRawUnsafe(`update ${table} set ${column} = ${column} - ${by} where ${column} > now()`)
}

/** What the schedule starts after an instant until another, each once. */
function startedBetween(from: Date, to: Date) {
  const minutes: Parameters<ReturnType<typeof parseCrontab>[number]['match']>[0][] = []
  for (let at = Math.floor(from.getTime() / MINUTE_MS) + 1; at * MINUTE_MS <= to.getTime(); at++) {
    const minute = new Date(at * MINUTE_MS)
    minutes.push({
      min: minute.getUTCMinutes(),
      hour: minute.getUTCHours(),
      date: minute.getUTCDate(),
      month: minute.getUTCMonth() + 1,
      dow: minute.getUTCDay(),
    })
  }
  return parseCrontab(crontab(tasks())).filter(item => minutes.some(minute => item.match(minute)))
}

/** In how many seconds the mailbox is read again by what the last reading left behind. */
export async function secondsUntilRead(): Promise<number> {
  const { rows } = await pool().query<{ seconds: number }>(
    `select extract(epoch from run_at - now())::float as seconds from graphile_worker.jobs where key = 'read-inbox'`,
  )
  return rows[0]?.seconds ?? Number.POSITIVE_INFINITY
}

/** How often within a minute the schedule begins to read the mailbox, whatever became of the last reading. */
export function readingsBegun(minute: Date): number {
  return startedBetween(new Date(minute.getTime() - MINUTE_MS), minute).filter(
    item => item.task === 'read-inbox',
  ).length
}
