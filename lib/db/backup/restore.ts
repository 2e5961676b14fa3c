import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { applyIn, RECORD } from '../migrate'
import {
  APPLIED_MIGRATIONS,
  type AppliedMigration,
  MIGRATION_LOCK,
  pendingMigrations,
  readMigrations,
} from '../migrations'
import { type Piece, readPieces } from './archive'
import { brokenChain, droppingAll, foreignKeysOf, quoted, tablesOf } from './catalogue'
import { enqueueRestored, makeRoomForJobs } from './jobs'
import { JOBS, type Manifest, type Part, partOf } from './manifest'
import { type Say, told } from './progress'
import { type Backup, knownMigrations } from './verify'

interface Options {
  url: string
  backup: Backup
  /** Also where the database holds records: they are gone then. */
  replace: boolean
  say: Say
}

/**
 * Makes the database what the backup says, in one transaction: schema public is made anew by the backup's own migrations, filled, checked,
 * and brought up to this version. Whatever fails, and however the process ends, the database is as it was. Throws one clear line where
 * somebody is connected, where it holds records and `replace` is not said, or where what was loaded is not what was written.
 */
export async function restoreBackup({ url, backup, replace, say }: Options): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'restore' })
  // Its queries tell of a connection that breaks.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await mustBeAlone(client)
    await mustBeOurs(client, backup.manifest)
    if (!replace) await mustBeEmpty(client)
    await runMigrations({ connectionString: url, maxPoolSize: 2 })
    await client.query('begin')
    await client.query(
      `set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local lock_timeout = '30s';
       set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'`,
    )
    await makeAnew(client, backup.manifest)
    await fill(client, backup, say)
    say('Checking the chain of the audit')
    await check(client, backup.manifest)
    // Who was signed in or had a link when the backup was made may have been shut out since: everybody signs in anew.
    await client.query('delete from "Session"; delete from "SignInToken"')
    for (const migration of await pending(client)) {
      say(`Migration ${migration.name}`)
      await applyIn(client, migration)
    }
    await client.query('commit')
    await client.query('analyze')
  } finally {
    // An open transaction is rolled back by the database when its connection ends.
    await client.end()
  }
}

/** A portal that runs would go on with what it has read before. A connection that has just ended may be seen a moment longer. */
async function mustBeAlone(client: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null`,
    )
    if (!rows[0]?.others) return
    if (attempt === 20)
      throw new Error('The database is in use: stop the portal and its workers first; nothing was changed.')
    await sleep(100)
  }
}

/** What is there makes way: it must be nothing, or this portal's, told by its own migrations and not by Prisma's table alone. */
async function mustBeOurs(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const { rows } = await client.query<{ ours: boolean; applied: boolean; jobs: boolean }>(
    `select to_regclass('"AuditHead"') is not null as ours, to_regclass('_prisma_migrations') is not null as applied,
       to_regclass('graphile_worker._private_jobs') is not null as jobs`,
  )
  const { ours, applied, jobs } = rows[0] ?? {}
  const known = new Set([...migrations, ...(await readMigrations())].map(one => one.name))
  const made = applied ? (await client.query<AppliedMigration>(APPLIED_MIGRATIONS)).rows : []
  const isEmpty = !jobs && (await droppingAll(client)).length === 0
  const isOurs = ours && made.length > 0 && made.every(one => known.has(one.migration_name))
  if (!isEmpty && !isOurs)
    throw new Error(
      'The database holds what is not the portal’s: take another database; nothing was changed.',
    )
}

/** Written by migrations, by the start, by attempts to sign in: all other tables hold what people entered. */
const NO_RECORDS = ['AuditHead', 'Template', 'TemplateVersion', 'SignInToken', 'RateLimit']

async function mustBeEmpty(client: pg.Client): Promise<void> {
  const names = (await tablesOf(client)).map(table => table.name).filter(name => !NO_RECORDS.includes(name))
  for (const name of names) {
    const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`)
    if (rowCount)
      throw new Error(
        `The database is not empty (${name} holds rows): --replace puts the backup in its place; nothing was changed.`,
      )
  }
}

async function makeAnew(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const sql of await droppingAll(client)) await client.query(sql)
  await client.query(RECORD)
  for (const migration of await knownMigrations(manifest)) await applyIn(client, migration)
  const [made, kept] = [await tablesOf(client), manifest.tables]
  const shape = (tables: { name: string; columns: string[] }[]) =>
    JSON.stringify(tables.map(({ name, columns }) => [name, columns.toSorted()]))
  if (shape(made) !== shape(kept))
    throw new Error('The backup’s tables are not those of its migrations; nothing was changed.')
}

/** Without foreign keys, so that no order matters, and without triggers; both are as before when it ends. */
async function fill(client: pg.Client, { file, manifest }: Backup, say: Say): Promise<void> {
  const names = manifest.tables.map(table => quoted(table.name))
  const keys = await foreignKeysOf(client)
  for (const { drop } of keys) await client.query(drop)
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${names.join(', ')}`)
  await copyAll(client, file, manifest, say)
  for (const { name, value, called } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), value, called])
  for (const name of names) await client.query(`alter table ${name} enable trigger user`)
  for (const { add } of keys) await client.query(add)
  await enqueueRestored(client)
}

async function copyAll(client: pg.Client, file: string, manifest: Manifest, say: Say): Promise<void> {
  const targets = new Map<string, Part & { into: string }>()
  for (const table of manifest.tables)
    targets.set(partOf(table.name), {
      ...table,
      into: `${quoted(table.name)} (${table.columns.map(quoted)})`,
    })
  targets.set(JOBS, { ...manifest.jobs, into: await makeRoomForJobs(client) })
  for await (const { part, bytes } of byPart(readPieces(file))) {
    const target = targets.get(part)
    if (!target) continue
    targets.delete(part)
    const stream = client.query(copyFrom(`copy ${target.into} from stdin`))
    await pipeline(Readable.from(told(part, bytes, say)), stream)
    if (stream.rowCount !== target.rows)
      throw new Error(`${part} has ${stream.rowCount} rows, not ${target.rows}; nothing was changed.`)
    if (target.rows > 0) say(`${part}: ${target.rows} rows`)
  }
  if (targets.size > 0) throw new Error('The backup was changed while it was read; nothing was changed.')
}

/** Pieces that follow each other and belong together, as one run of bytes each; each is read to its end before the next. */
async function* byPart(
  pieces: AsyncGenerator<Piece>,
): AsyncGenerator<{ part: string; bytes: AsyncGenerator<Buffer> }> {
  let next = await pieces.next()
  async function* run(part: string): AsyncGenerator<Buffer> {
    while (!next.done && next.value.part === part) {
      yield next.value.body
      next = await pieces.next()
    }
  }
  while (!next.done) {
    const { part } = next.value
    const bytes = run(part)
    yield { part, bytes }
    for await (const _ of bytes);
  }
}

async function check(client: pg.Client, manifest: Manifest): Promise<void> {
  const broken = await brokenChain(client)
  if (JSON.stringify(broken) !== JSON.stringify(manifest.chain))
    throw new Error(
      `The audit’s chain is not as it was in the backup: event ${broken?.seq}, ${broken?.problem}; nothing was changed.`,
    )
  for (const { name, rows: expected } of manifest.tables) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${quoted(name)}`)
    if (Number(rows[0]?.count) !== expected)
      throw new Error(`${name} holds ${rows[0]?.count} rows, not ${expected}; nothing was changed.`)
  }
}

async function pending(client: pg.Client) {
  const { rows } = await client.query<AppliedMigration>(APPLIED_MIGRATIONS)
  return pendingMigrations(await readMigrations(), rows)
}
