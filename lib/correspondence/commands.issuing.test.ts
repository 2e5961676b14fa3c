import '@/lib/testing/database'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db, disconnect, transaction } from '@/lib/db/client'
import { closeTransport } from '@/lib/mail/transport'
import { meetingData } from '@/lib/testing/letters'
import { makeOffice, type Server, sendMeeting, smtp } from '@/lib/testing/sending'
import { deliver } from './commands/deliver'
import { issue } from './commands/issue'
import { stop } from './commands/stop'

const actor = actorOfCommandLine()
const activityId = randomUUID()
let officeId = ''
const send = (count?: number, sendAfter?: Date, numbered?: boolean) =>
  sendMeeting(officeId, activityId, count, sendAfter, numbered)

beforeAll(async () => {
  officeId = await makeOffice()
})

let server: Server
beforeAll(async () => {
  server = await smtp()
})
afterAll(async () => {
  closeTransport()
  await server.close()
  await disconnect()
})

describe('issuing', () => {
  it('gives each message the next number of its year, none twice, though they come at once', async () => {
    const issued = await Promise.all(
      Array.from({ length: 6 }, () => send(1, new Date(Date.now() + 60_000), true)),
    )
    const numbers = issued.map(one => one.number ?? 0).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place))
  })

  it('leaves nothing behind when its transaction fails', async () => {
    const before = await db().delivery.count()
    const failing = transaction(async tx => {
      await issue(tx, actor, {
        officeId,
        key: 'invitation',
        subject: { kind: 'activity', id: activityId },
        data: meetingData,
        deliveries: [],
        numbered: true,
      })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await db().delivery.count()).toBe(before)
  })

  it('writes ten thousand deliveries and their jobs in a few seconds', async () => {
    const started = performance.now()
    const { deliveryIds } = await send(10_000, new Date(Date.now() + 3_600_000))
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(new Set(deliveryIds).size).toBe(10_000)
    const [jobs] = await db().$queryRaw<
      { count: bigint }[]
    >`select count(*) from graphile_worker.jobs where run_at > now() + interval '50 minutes'`
    expect(Number(jobs?.count)).toBe(10_000)
    await db()
      .$executeRaw`select graphile_worker.remove_job('delivery:' || id) from unnest(${deliveryIds}::uuid[]) as d(id)`
  })
})

describe('stopping', () => {
  it('stops what has not gone out: the number is void, nothing is handed over', async () => {
    const { messageId, deliveryIds } = await send(3, new Date(Date.now() + 60_000), true)
    expect(await transaction(tx => stop(tx, actor, messageId))).toEqual({ ok: true, value: { count: 3 } })
    expect(await deliver(deliveryIds[0] as string)).toBe('nothing')
    expect(await transaction(tx => stop(tx, actor, messageId))).toMatchObject({
      ok: false,
      reason: 'already_stopped',
    })
    const message = await db().message.findUniqueOrThrow({ where: { id: messageId } })
    expect(message.voidedAt).not.toBeNull()
    const next = await send(1, new Date(Date.now() + 60_000), true)
    expect(next.number).toBe((message.number ?? 0) + 1)
  })

  it('is refused once the time is over', async () => {
    const { messageId } = await send(1, new Date(Date.now() - 1000))
    expect(await transaction(tx => stop(tx, actor, messageId))).toMatchObject({
      ok: false,
      reason: 'too_late',
    })
  })

  it('either stops or sends, never both, when both come at the same moment', async () => {
    for (let round = 0; round < 25; round++) {
      const { messageId, deliveryIds } = await send(2, new Date(Date.now() + 15 + round))
      const wait = new Promise(resolve => setTimeout(resolve, 10 + round))
      const [stopped, ...sent] = await Promise.all([
        wait.then(() => transaction(tx => stop(tx, actor, messageId))),
        ...deliveryIds.map(id => wait.then(() => deliver(id))),
      ])
      if (stopped.ok) expect(sent).toEqual(['nothing', 'nothing'])
      const states = (await db().delivery.findMany({ where: { messageId } })).map(row => row.status)
      expect(
        states.every(state => (stopped.ok ? state === 'stopped' : state === 'sent' || state === 'queued')),
      ).toBe(true)
    }
  })
})
