import { pool } from './client'
import { APPLIED_MIGRATIONS, type AppliedMigration, pendingMigrations, readMigrations } from './migrations'

/** Why the database cannot be worked with now, in a few words without an address or a secret; undefined when it can. */
export async function databaseProblem(): Promise<string | undefined> {
  try {
    const known = await readMigrations()
    const { rows } = await pool().query<AppliedMigration>(APPLIED_MIGRATIONS)
    const pending = pendingMigrations(known, rows)
    return pending.length ? `migrations to be applied: ${pending.length}` : undefined
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return code ? `the database does not answer (${code})` : message
  }
}
