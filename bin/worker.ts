import { EventEmitter } from 'node:events'
import { Logger, parseCrontab, run, type WorkerEvents } from 'graphile-worker'
import { recordHandedOver } from '@/lib/correspondence/commands/handed-over'
import { runningServer } from '@/lib/db/server'
import { provideSettings } from '@/lib/env'
import { log } from '@/lib/log'
import { atEnd, isStopping, live } from './lifetime'
import { bePresent } from './recovery'
import { readSettingsFile, settings } from './settings'
import { crontab, tasks } from './tasks'

/** Twice the connections to the mail server: while one mail is handed over, the next is claimed and composed. */
const CONCURRENCY = 20
/** How many jobs a worker takes at once; what it has not begun when it dies is given back with the rest. */
const AHEAD = 50

// Each job's beginning and end is for whoever looks for a fault.
const LOG = {
  error: (message: string) => log.error(message),
  warning: (message: string) => log.warn(message),
  info: (message: string) => log.debug(message),
  debug: (message: string) => log.trace(message),
}

live(async () => {
  readSettingsFile()
  const url = await databaseUrl()
  const presence = await bePresent(url, error => {
    console.error(`The database is gone: ${error.message}`)
    process.exit(1)
  })
  atEnd(presence.end)

  await recordHandedOver()
  const taskList = tasks()
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = presence.id
  })
  const runner = await run({
    connectionString: url,
    concurrency: CONCURRENCY,
    preset: { worker: { localQueue: { size: AHEAD }, completeJobBatchDelay: 4 } },
    parsedCronItems: parseCrontab(crontab(taskList)),
    events,
    logger: new Logger(() => (level, message) => LOG[level](message)),
    maxPoolSize: CONCURRENCY + 2,
    noHandleSignals: true,
    taskList,
  })
  atEnd(() => runner.stop())
  process.send?.('ready')
  await runner.promise
  if (!isStopping()) throw new Error('The worker ended by itself.')
})

/** The database of the running portal: DATABASE_URL, or the embedded server in DATA_DIR. */
async function databaseUrl(): Promise<string> {
  const all = await settings()
  const url = all.DATABASE_URL ?? (await runningServer(all.DATA_DIR))
  if (!url)
    throw new Error(`No database runs in ${all.DATA_DIR}: start the portal first, or set DATABASE_URL.`)
  provideSettings({ DATABASE_URL: url })
  return url
}
