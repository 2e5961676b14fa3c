import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { programs } from './binaries'
import {
  type Access,
  initialise,
  knownAccess,
  livingPostmaster,
  removeStaleLock,
  settleAccess,
  startPostmaster,
} from './cluster'

const DATABASE = 'consular'
/** Held by the process that started the server, so that a second one does not stop it from under the first. */
const OWNER_LOCK = 7_203_001

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

export interface DatabaseServer {
  url: string
  stop: () => Promise<void>
}

interface Options {
  dataDir: string
  /** Further settings of the server, such as `{ fsync: 'off' }` in tests. */
  settings?: Record<string, string>
}

/**
 * Starts the embedded PostgreSQL kept in `dataDir`/postgres, made there the first time, and gives its address.
 * A server left behind by a killed process is taken over; one that is killed is started again. Throws one clear line when another process owns it.
 */
export async function startServer({ dataDir, settings = {} }: Options): Promise<DatabaseServer> {
  const folder = path.resolve(dataDir, 'postgres')
  const cluster = path.join(folder, 'cluster')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const program = await programs(folder)
  if (!existsSync(cluster)) await initialise(program, folder, await knownAccess(folder))

  const access = (await livingPostmaster(cluster)) ? await knownAccess(folder) : await settleAccess(folder)
  let stopped = false
  let owner: pg.Client
  let recovery = Promise.resolve()
  const run = async () => {
    if (!(await livingPostmaster(cluster))) {
      await removeStaleLock(cluster)
      await startPostmaster(program, folder, access, { ...SETTINGS, ...settings })
    }
    owner = await own(address(access, 'postgres'), dataDir)
    owner.once('end', () => {
      if (!stopped) recovery = recover()
    })
  }
  const recover = async () => {
    for (let pause = 100; !stopped; pause = Math.min(pause * 2, 5000)) {
      await sleep(pause)
      const problem = await run().then(
        () => undefined,
        (error: Error) => error,
      )
      if (!problem) return
      console.error(`The database fell and does not start again: ${problem.message}`)
    }
  }
  await run()
  await createDatabase(address(access, 'postgres'))
  const stop = async () => {
    stopped = true
    await recovery
    await owner.end().catch(() => {})
    if (await livingPostmaster(cluster)) await program('pg_ctl', ['-D', cluster, '-m', 'fast', '-w', 'stop'])
  }
  return { url: address(access, DATABASE), stop }
}

/** The address of the embedded server in `dataDir` if it runs, else undefined. Starts nothing. */
export async function runningServer(dataDir: string): Promise<string | undefined> {
  const folder = path.resolve(dataDir, 'postgres')
  if (!(await livingPostmaster(path.join(folder, 'cluster')))) return undefined
  return address(await knownAccess(folder), DATABASE)
}

const address = ({ port, password }: Access, database: string) =>
  `postgresql://consular:${password}@127.0.0.1:${port}/${database}`

async function own(url: string, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'owner', keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(${OWNER_LOCK}) as mine`,
    )
    if (rows[0]?.mine) return client
    await sleep(150)
  }
  await client.end()
  throw new Error(`The database in ${dataDir} belongs to another running process: stop that one first.`)
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (!rowCount) await client.query(`create database ${DATABASE}`)
  await client.end()
}
