import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { provideSettings } from '@/lib/env'

// Importing this file gives the test file that does so a database of its own, migrated and without rows of other
// tests, as DATABASE_URL. It is dropped when the next run begins.
const { server, template } = inject('databases')

async function makeDatabase(from: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name} template ${from}`)
  await client.end()
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}

/** The address of this test file's own database. */
export const databaseUrl = await makeDatabase(template)
provideSettings({ DATABASE_URL: databaseUrl, DEMO: '1', DATA_DIR: '.cache/test-data' })

/** The address of a further database in which there is nothing at all. */
export function emptyDatabase(): Promise<string> {
  return makeDatabase('template1')
}
