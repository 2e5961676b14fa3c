import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { beforeEach, expect, inject, test } from 'vitest'
import { migrate } from './migrate'

let folder: string
let url: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'consular-migrations-'))
  const { server } = inject('databases')
  const name = `test_migrate_${Date.now()}`
  await query(server, `create database ${name}`)
  url = Object.assign(new URL(server), { pathname: `/${name}` }).href
})

async function migration(name: string, sql: string) {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

test('processes that migrate at once take turns, and each migration is applied once, in order', async () => {
  await migration('2_rows', 'insert into things values (1); select pg_sleep(0.2);')
  await migration('1_table', 'create table things (id int)')
  const steps: string[] = []
  await Promise.all([1, 2, 3].map(() => migrate(url, { folder, onStep: name => steps.push(name) })))
  expect(steps).toEqual(['1_table', '2_rows'])
  expect((await query(url, 'select * from things')).rowCount).toBe(1)
  expect((await query(url, 'select id from graphile_worker.jobs')).rowCount).toBe(0)
})

test('a migration that fails is named, leaves nothing, and does not hinder the next start', async () => {
  await migration('1_table', 'create table things (id int)')
  await migration('2_wrong', 'create table more (id int); select nothing_such;')
  await expect(migrate(url, { folder })).rejects.toThrow('Migration 2_wrong failed')
  await migration('2_wrong', 'create table more (id int)')
  await migrate(url, { folder })
  const { rows } = await query(url, 'select migration_name from _prisma_migrations order by 1')
  expect(rows.map(row => row.migration_name)).toEqual(['1_table', '2_wrong'])
})

test('a migration that was changed after it was applied is refused', async () => {
  await migration('1_table', 'create table things (id int)')
  await migrate(url, { folder })
  await migration('1_table', 'create table things (id bigint)')
  await expect(migrate(url, { folder })).rejects.toThrow('Migration 1_table was changed')
})
