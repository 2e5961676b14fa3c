import { lookup } from 'node:dns/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { migrate } from '@/lib/db/migrate'
import { startServer } from '@/lib/db/server'
import { type Env, provideSettings } from '@/lib/env'
import { atEnd, isStopping } from './lifetime'
import { type Child, startChild } from './processes'

/** Throws one clear line when somebody else listens where the portal is to listen. */
export async function portMustBeFree({ HOST, PORT }: Env): Promise<void> {
  const addresses = await lookup(HOST, { all: true }).catch(() => {
    throw new Error(`HOST ${HOST} is not an address of this machine.`)
  })
  for (const { address } of addresses) {
    const problem = await tryPort(PORT, address)
    if (problem === 'EADDRINUSE') {
      throw new Error(`Port ${PORT} on ${HOST} is in use: stop what listens there, or set PORT to another.`)
    }
    if (problem === 'EACCES')
      throw new Error(`Port ${PORT} may not be used by this user: set PORT to another.`)
  }
}

/** Starts the embedded database in DATA_DIR unless DATABASE_URL names another, and brings it up to date. */
export async function openDatabase(settings: Env, say: (line: string) => void): Promise<void> {
  if (!settings.DATABASE_URL) {
    say('Database: starting')
    const server = await startServer({ dataDir: settings.DATA_DIR })
    atEnd(server.stop)
    provideSettings({ DATABASE_URL: server.url })
  }
  await migrate(provideSettings({}).DATABASE_URL ?? '', {
    onStep: name => say(`Database: migration ${name}`),
  })
}

/** Starts the web server and one worker; returns when the portal answers that it is ready. */
export async function startPortal({ HOST, PORT }: Env): Promise<{ web: Child; worker: Child }> {
  process.env.HOSTNAME = HOST
  process.env.PORT = String(PORT)
  const web = startChild('web', path.resolve('.next/standalone/server.js'), [
    pathToFileURL(path.resolve('dist/leash.js')).href,
  ])
  const worker = startChild('worker', path.resolve('dist/worker.js'))
  await untilReady(`http://${HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST}:${PORT}`)
  return { web, worker }
}

function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise(resolve => {
    const probe = createServer().once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })
}

async function untilReady(base: string): Promise<void> {
  const deadline = Date.now() + 60_000
  let last = 'no answer'
  while (Date.now() < deadline && !isStopping()) {
    const answer = await fetch(`${base}/api/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(
      () => undefined,
    )
    if (answer?.ok) return
    if (answer) last = await answer.text()
    await sleep(100)
  }
  throw new Error(`The portal did not become ready within a minute: ${last}`)
}
