import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Whoever changes the tables, or must not see them change, holds this advisory lock. */
export const MIGRATION_LOCK = 7_203_002

export interface Migration {
  name: string
  sql: string
  checksum: string
}

/** A row of Prisma's own record of what was applied. */
export interface AppliedMigration {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/** The migrations in `folder`, in the order in which they are applied. */
export async function readMigrations(
  folder = path.join(process.cwd(), 'prisma', 'migrations'),
): Promise<Migration[]> {
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  return Promise.all(
    names.sort().map(async name => {
      const sql = await readFile(/* turbopackIgnore: true */ path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** What `applied` lacks of `known`. Throws an Error that names a migration that is half applied, or was changed after. */
export function pendingMigrations(known: Migration[], applied: AppliedMigration[]): Migration[] {
  const done = new Map(applied.map(row => [row.migration_name, row]))
  for (const row of applied) {
    if (!row.finished_at) throw new Error(`Migration ${row.migration_name} was begun and not finished.`)
  }
  return known.filter(({ name, checksum }) => {
    const row = done.get(name)
    if (row && row.checksum !== checksum)
      throw new Error(`Migration ${name} was changed after it was applied.`)
    return !row
  })
}

export const APPLIED_MIGRATIONS =
  'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null'
