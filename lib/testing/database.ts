import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { provideSettings } from '@/lib/env'

// Importing this file gives the test file that does so a database of its own, migrated and without rows of other
// tests, as DATABASE_URL. It is dropped when the next run begins.
const { server, template } = inject('databases')
const name = `test_${randomUUID().replaceAll('-', '')}`

const client = new pg.Client({ connectionString: server })
await client.connect()
await client.query(`create database ${name} template ${template}`)
await client.end()

/** The address of this test file's own database. */
export const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href
provideSettings({ DATABASE_URL: databaseUrl, DEMO: '1' })
