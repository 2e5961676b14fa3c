import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { APPLIED_MIGRATIONS, type AppliedMigration, MIGRATION_LOCK } from '../migrations'
import { inPieces, tarEnd, tarEntry } from './archive'
import { brokenChain, quoted, sequencesOf, tablesOf } from './catalogue'
import { JOBS_TO_COPY } from './jobs'
import {
  fingerprintOf,
  JOBS,
  MANIFEST,
  type Manifest,
  type Part,
  partOf,
  SECRETS,
  type Table,
} from './manifest'
import { type Say, told } from './progress'

interface Options {
  url: string
  file: string
  /** Of the product. */
  version: string
  /** AUTH_SECRET, where it is known; `included` puts it into the file. */
  secret: { value: string; included: boolean } | null
  say: Say
}

/**
 * Writes all that the database holds, as it stood at one instant, into one compressed file that only its owner may read. It is written
 * under another name and renamed when it is whole. Memory does not grow with the database. Throws where the file cannot be written.
 */
export async function writeBackup({ url, file, ...options }: Options): Promise<Manifest> {
  const unfinished = unfinishedName(file)
  const client = new pg.Client({ connectionString: url, application_name: 'backup' })
  // Its queries tell of a connection that breaks.
  client.on('error', () => {})
  await client.connect()
  try {
    await beginSnapshot(client)
    let manifest: Manifest | undefined
    const entries = Readable.from(
      archive(client, options, made => {
        manifest = made
      }),
    )
    await rm(unfinished, { force: true })
    await pipeline(entries, createGzip(), createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }))
    await client.query('commit')
    await settle(unfinished)
    await rename(unfinished, file)
    if (!manifest) throw new Error('The backup has no end.')
    return manifest
  } finally {
    await rm(unfinished, { force: true })
    await client.end()
  }
}

/** Where this process writes a backup until it is whole. */
export function unfinishedName(file: string): string {
  return `${file}.${process.pid}.part`
}

/** One snapshot for all tables. No migration begins between looking which there are and holding them. */
async function beginSnapshot(client: pg.Client): Promise<void> {
  await client.query(`select pg_advisory_lock_shared(${MIGRATION_LOCK})`)
  await client.query('begin transaction isolation level repeatable read, read only')
  await client.query(
    `set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
     set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'`,
  )
  const tables = await tablesOf(client)
  await client.query(`lock table ${tables.map(table => quoted(table.name)).join(', ')} in access share mode`)
  await client.query(`select pg_advisory_unlock_shared(${MIGRATION_LOCK})`)
}

type Archived = Pick<Options, 'version' | 'secret' | 'say'>

async function* archive(
  client: pg.Client,
  { version, secret, say }: Archived,
  whole: (manifest: Manifest) => void,
): AsyncGenerator<Buffer> {
  const at = new Date()
  const tables: Table[] = []
  for (const table of await tablesOf(client)) {
    const copied = yield* part(
      client,
      partOf(table.name),
      `${quoted(table.name)} (${table.columns.map(quoted)})`,
      at,
      say,
    )
    tables.push({ ...table, ...copied })
  }
  const jobs = yield* part(client, JOBS, JOBS_TO_COPY, at, say)
  if (secret?.included)
    yield tarEntry(SECRETS, Buffer.from(`${JSON.stringify({ AUTH_SECRET: secret.value })}\n`), at)
  const { rows } = await client.query<AppliedMigration>(
    `${APPLIED_MIGRATIONS} order by started_at, migration_name`,
  )
  const manifest: Manifest = {
    format: 1,
    product: 'consular-liaison',
    version,
    madeAt: at.toISOString(),
    migrations: rows.map(row => ({ name: row.migration_name, checksum: row.checksum })),
    tables,
    sequences: await sequencesOf(client),
    jobs,
    chain: await brokenChain(client),
    secret: secret && { fingerprint: fingerprintOf(secret.value), included: secret.included },
  }
  yield tarEntry(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), at)
  yield tarEnd
  whole(manifest)
}

async function* part(
  client: pg.Client,
  name: string,
  source: string,
  at: Date,
  say: Say,
): AsyncGenerator<Buffer, Part> {
  const stream = client.query(copyTo(`copy ${source} to stdout`))
  const hash = createHash('sha256')
  let bytes = 0
  let number = 0
  for await (const piece of inPieces(told(name, stream, say))) {
    hash.update(piece)
    bytes += piece.length
    number += 1
    yield tarEntry(`${name}/${String(number).padStart(8, '0')}`, piece, at)
  }
  if (stream.rowCount > 0) say(`${name}: ${stream.rowCount} rows`)
  return { rows: stream.rowCount, bytes, sha256: hash.digest('hex') }
}

/** On the disk before it gets its name: a power cut leaves no half file under a whole one's. */
async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}
