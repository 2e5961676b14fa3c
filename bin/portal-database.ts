import { existsSync } from 'node:fs'
import path from 'node:path'
import { disconnect } from '@/lib/db/client'
import { runningServer, startServer } from '@/lib/db/server'
import { env, provideSettings } from '@/lib/env'
import { atEnd } from './lifetime'
import { clockOfDemo } from './sample'

/** Does something on the database of the running portal: DATABASE_URL's, or the embedded server's; throws one clear line where there is none. */
export async function onPortalDatabase<T>(work: () => Promise<T>): Promise<T> {
  const url = env().DATABASE_URL ?? (await runningServer(env().DATA_DIR))
  if (!url) throw new Error('The embedded server does not run: npm start starts it.')
  return using(url, work)
}

/** The same while the portal may be stopped: an embedded server that does not run is started for as long as the work takes. */
export async function onStoppedDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = env()
  const url = DATABASE_URL ?? (await runningServer(DATA_DIR))
  if (url) return using(url, work)
  if (!existsSync(path.join(DATA_DIR, 'postgres')))
    throw new Error(`There is no database in ${DATA_DIR}: set DATA_DIR or DATABASE_URL.`)
  return onOwnServer(work)
}

/**
 * Does something on a database that nobody else uses: DATABASE_URL's, or that of an embedded server that is this process's own while the work
 * lasts, made where there is none. Throws one clear line where the portal runs on it.
 */
export async function onOwnDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const url = env().DATABASE_URL
  return url ? using(url, work) : onOwnServer(work)
}

async function onOwnServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startServer({ dataDir: env().DATA_DIR })
  atEnd(server.stop)
  return using(server.url, work).finally(server.stop)
}

/** In a demo's folder, office time is the demo's. */
async function using<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  const clock = env().DATABASE_URL ? undefined : await clockOfDemo(env().DATA_DIR)
  provideSettings({ DATABASE_URL: url, ...(clock ? { DEMO: '1', CLOCK_START: clock } : {}) })
  return work(url).finally(disconnect)
}
