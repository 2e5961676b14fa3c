import { EventEmitter } from 'node:events'
import { parseCrontab, run, type WorkerEvents } from 'graphile-worker'
import { runningServer } from '@/lib/db/server'
import { provideSettings } from '@/lib/env'
import { atEnd, isStopping, live } from './lifetime'
import { bePresent } from './recovery'
import { readSettingsFile, settings } from './settings'
import { crontab, tasks } from './tasks'

const CONCURRENCY = 10
/** How many jobs a worker takes at once; what it has not begun when it dies is given back with the rest. */
const AHEAD = 50

live(async () => {
  readSettingsFile()
  const url = await databaseUrl()
  const presence = await bePresent(url, error => {
    console.error(`The database is gone: ${error.message}`)
    process.exit(1)
  })
  atEnd(presence.end)

  const taskList = tasks()
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = presence.id
  })
  const runner = await run({
    connectionString: url,
    concurrency: CONCURRENCY,
    preset: { worker: { localQueue: { size: AHEAD }, completeJobBatchDelay: 0 } },
    parsedCronItems: parseCrontab(crontab(taskList)),
    events,
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
