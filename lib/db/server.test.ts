import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DatabaseServer, runningServer, startServer } from './server'

let dataDir: string
let server: DatabaseServer

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'consular-server-'))
  server = await startServer({ dataDir })
}, 60_000)

afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const lockFile = () => path.join(dataDir, 'postgres/cluster/postmaster.pid')
const postmaster = async () => Number.parseInt(await readFile(lockFile(), 'utf8'), 10)

async function query(sql: string) {
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

async function untilItAnswers() {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answers = await query('select 1').then(
      () => true,
      () => false,
    )
    if (answers) return
    await sleep(100)
  }
}

test('its database sorts by Chinese rules and checks its pages', async () => {
  const { rows } = await query(
    `select name from (values ('北京'), ('成都'), ('安徽')) as t(name) order by name`,
  )
  expect(rows.map(row => row.name)).toEqual(['安徽', '北京', '成都'])
  expect((await query('show data_checksums')).rows).toEqual([{ data_checksums: 'on' }])
})

test('a second process does not take it from the first', async () => {
  await expect(startServer({ dataDir })).rejects.toThrow('belongs to another running process')
  expect(await runningServer(dataDir)).toBe(server.url)
})

test('killed, it comes back by itself at the same address, with every row that was committed', async () => {
  await query('create table kept as select generate_series(1, 1000) as id')
  process.kill(await postmaster(), 'SIGKILL')
  await sleep(50)
  await untilItAnswers()
  expect((await query('select count(*)::int as n from kept')).rows).toEqual([{ n: 1000 }])
})

test('a lock file whose number now belongs to another process does not stop the next start', async () => {
  const text = await readFile(lockFile(), 'utf8')
  await server.stop()
  expect(await runningServer(dataDir)).toBeUndefined()
  await writeFile(lockFile(), text.replace(/^\d+/, String(process.pid)))
  server = await startServer({ dataDir })
  expect((await query('select count(*)::int as n from kept')).rows).toEqual([{ n: 1000 }])
})
