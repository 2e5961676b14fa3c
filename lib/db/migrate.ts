import { randomUUID } from 'node:crypto'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import {
  APPLIED_MIGRATIONS,
  type AppliedMigration,
  MIGRATION_LOCK,
  type Migration,
  pendingMigrations,
  readMigrations,
} from './migrations'

/** The table as Prisma makes it, so that its own commands work on the database too. */
export const RECORD = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

interface Options {
  folder?: string
  onStep?: (name: string) => void
}

/**
 * Brings the database at `url` up to date, the job queue's own schema too. Two processes that do so at once take
 * turns. Each migration is applied wholly or not at all; throws an Error that names the one that failed.
 */
export async function migrate(url: string, { folder, onStep }: Options = {}): Promise<void> {
  const known = await readMigrations(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(RECORD)
    const { rows } = await client.query<AppliedMigration>(APPLIED_MIGRATIONS)
    for (const migration of pendingMigrations(known, rows)) {
      onStep?.(migration.name)
      await apply(client, migration)
    }
    await runMigrations({ connectionString: url, maxPoolSize: 2 })
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await applyIn(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** Applies and records one migration in the caller's transaction. Throws an Error that names it where it fails; nothing of it is to be kept then. */
export async function applyIn(client: pg.ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  try {
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, rows[0]?.now],
    )
  } catch (error) {
    throw new Error(`Migration ${name} failed, nothing of it was kept: ${(error as Error).message}`)
  }
}
