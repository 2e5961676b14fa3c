import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { db, disconnect } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { closeTransport } from '@/lib/mail/transport'
import { databaseUrl } from '@/lib/testing/database'
import { makeOffice, type Server, sendMeeting, smtp } from '@/lib/testing/sending'
import { claim } from './claim'
import { deliver } from './deliver'
import { recordHandedOver } from './handed-over'
import { sweep } from './sweep'

/** No process has this number: the most that Linux gives is 2^22. */
const GONE = 5_000_000
let officeId = ''
let dataDir = ''
let server: Server

beforeAll(async () => {
  officeId = await makeOffice()
})
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'handed-over-'))
  provideSettings({ DATA_DIR: dataDir })
})
afterEach(async () => {
  closeTransport()
  await server?.close()
})
afterAll(disconnect)

const send = async (count = 1) => (await sendMeeting(officeId, randomUUID(), count)).deliveryIds
const stateOf = (id: string) => db().delivery.findUniqueOrThrow({ where: { id } })
const files = () =>
  readdirSync(path.join(dataDir, 'handed-over')).map(name =>
    readFileSync(path.join(dataDir, 'handed-over', name), 'utf8'),
  )

/** What a worker left that was killed after the server's answer and before its record. */
function leave(id: string, claimedAt: Date | null) {
  mkdirSync(path.join(dataDir, 'handed-over'), { recursive: true })
  const claimed = claimedAt?.toISOString()
  const line = `${id} ${claimed} 2023-07-10T01:00:00.000Z 250 taken as 7\n`
  writeFileSync(path.join(dataDir, 'handed-over', `${GONE}-x.log`), `${line}${id} ${claimed} 2023-07`)
}

it('is put on record for a worker that was killed, and not handed over again', async () => {
  server = await smtp()
  const [id = ''] = await send()
  await claim(id)
  leave(id, (await stateOf(id)).claimedAt)
  await db().delivery.update({ where: { id }, data: { leaseUntil: new Date(0) } })
  expect(await sweep()).toBe(0)
  expect(await deliver(id)).toBe('nothing')
  expect(server.taken).toEqual([])
  const { status, response, sentOn } = await stateOf(id)
  expect([status, response, sentOn]).toEqual(['sent', '250 taken as 7', new Date('2023-07-10T01:00:00Z')])
  expect(files()).toEqual([])
})

it('of another hand-over says nothing of the one that runs, though both were the first attempt', async () => {
  const [id = ''] = await send()
  await claim(id)
  leave(id, (await stateOf(id)).claimedAt)
  await db().delivery.update({ where: { id }, data: { claimedAt: new Date() } })
  expect(await recordHandedOver()).toBe(0)
  expect((await stateOf(id)).status).toBe('claimed')
})

it('stands in the file while the record is not written, and no longer', async () => {
  const held = new pg.Client({ connectionString: databaseUrl })
  await held.connect()
  const [id = ''] = await send()
  server = await smtp(async () => {
    await held.query('begin')
    await held.query('select 1 from "Delivery" where id = $1 for update', [id])
    return undefined
  })
  const delivered = deliver(id)
  await expect.poll(() => (server.taken.length > 0 ? files().join('') : '')).toContain(`${id} `)
  expect((await stateOf(id)).status).toBe('claimed')
  await held.query('commit')
  await held.end()
  expect(await delivered).toBe('sent')
  expect(files().join('')).toBe('')
})

it('ends one mail after the other: never two are in doubt at once', async () => {
  let [open, most] = [0, 0]
  server = await smtp(async () => {
    open += 1
    most = Math.max(most, open)
    await sleep(15)
    open -= 1
    return undefined
  })
  const ids = await send(20)
  expect(new Set(await Promise.all(ids.map(deliver)))).toEqual(new Set(['sent']))
  expect([server.taken.length, most]).toEqual([20, 1])
})
