import { createHash } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/db/migrate'
import { readMigrations } from '@/lib/db/migrations'
import { startServer } from '@/lib/db/server'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files copy their database from. */
    databases: { server: string; template: string }
  }
}

/** Starts the tests' own PostgreSQL and makes the template that each test file copies; gives what stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
  const server = await startServer({ dataDir: '.cache/test', settings })
  const migrations = await readMigrations()
  const hash = createHash('sha256')
    .update(migrations.map(one => one.checksum).join())
    .digest('hex')
  const template = `template_${hash.slice(0, 16)}`
  await makeTemplate(server.url, template)
  project.provide('databases', { server: server.url, template })
  return server.stop
}

/** Made under another name and renamed when whole. Copies and templates of earlier runs are dropped. */
async function makeTemplate(url: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^(test|template)_'`,
  )
  const names = rows.map(row => row.datname)
  for (const name of names.filter(name => name !== template))
    await client.query(`drop database ${name} with (force)`)
  if (!names.includes(template)) {
    await client.query('create database template_new')
    await migrate(Object.assign(new URL(url), { pathname: '/template_new' }).href)
    await client.query(`alter database template_new rename to ${template}`)
  }
  await client.end()
}
