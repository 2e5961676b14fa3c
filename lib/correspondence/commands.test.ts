import { randomUUID } from 'node:crypto'
import { Logger, type Runner, run } from 'graphile-worker'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db, disconnect } from '@/lib/db/client'
import { closeTransport } from '@/lib/mail/transport'
import { databaseUrl } from '@/lib/testing/database'
import { makeOffice, refusal, type Server, sendMeeting, smtp } from '@/lib/testing/sending'
import { claim } from './commands/claim'
import { deliver } from './commands/deliver'
import { resend } from './commands/resend'
import { sweep } from './commands/sweep'
import { correspondenceJobs } from './jobs'
import { undelivered } from './queries/deliveries'
import { sentMail } from './queries/sent-mail'

const actor = actorOfCommandLine()
const activityId = randomUUID()
let officeId = ''
const send = (count?: number, sendAfter?: Date, numbered?: boolean) =>
  sendMeeting(officeId, activityId, count, sendAfter, numbered)

beforeAll(async () => {
  officeId = await makeOffice()
})

const one = async () => (await send()).deliveryIds[0] as string
const stateOf = (id: string) =>
  db().delivery.findUniqueOrThrow({ where: { id }, include: { attemptLog: true } })
const jobsOf = (id: string) =>
  db().$queryRaw<{ run_at: Date }[]>`select run_at from graphile_worker.jobs where key = ${`delivery:${id}`}`

let server: Server
beforeEach(async () => {
  server = await smtp()
})
afterEach(async () => {
  closeTransport()
  await server.close()
})
afterAll(disconnect)

describe('sending', () => {
  it('hands over, records the server’s words, and never sends twice', async () => {
    const id = await one()
    expect(await Promise.all([deliver(id), deliver(id), deliver(id)])).toEqual(
      expect.arrayContaining(['sent', 'nothing', 'nothing']),
    )
    expect(await deliver(id)).toBe('nothing')
    expect(server.taken).toHaveLength(1)
    expect(server.taken[0]).toContain(`Message-ID: <${id}@fao.example>`)
    const { status, attempts, response, sentAt, sentOn, attemptLog } = await stateOf(id)
    expect({ status, attempts, log: attemptLog.map(entry => entry.outcome) }).toEqual({
      status: 'sent',
      attempts: 1,
      log: ['sent'],
    })
    expect(response).toMatch(/^250/)
    expect(sentAt && sentOn).toBeTruthy()
  })

  it('waits while the server is away, and goes out the same when it is back', async () => {
    const id = await one()
    const { port } = server
    await server.close()
    expect(await deliver(id)).toBe('queued')
    expect(await deliver(id)).toBe('nothing')
    const waiting = await stateOf(id)
    expect(waiting.response).toContain('ECONNREFUSED')
    expect((waiting.nextAttemptAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(500)
    expect((await jobsOf(id))[0]?.run_at.getTime()).toBe(waiting.nextAttemptAt?.getTime())
    expect((await undelivered(actor)).map(trouble => trouble.id)).toContain(id)
    server = await smtp(undefined, port)
    await db().delivery.update({ where: { id }, data: { nextAttemptAt: new Date() } })
    expect(await deliver(id)).toBe('sent')
    expect((await stateOf(id)).attemptLog.map(entry => entry.outcome)).toEqual(['queued', 'sent'])
  })

  it('tries again after a 4xx answer and gives up after a 5xx one, which is on record', async () => {
    await server.close()
    server = await smtp(() => refusal(451, 'try later'))
    expect(await deliver(await one())).toBe('queued')
    await server.close()
    server = await smtp(() => refusal(550, 'no such mailbox'))
    const id = await one()
    expect(await deliver(id)).toBe('failed')
    expect((await stateOf(id)).response).toBe('550 no such mailbox')
    expect(await jobsOf(id)).toHaveLength(1)
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: 'delivery.failed', data: { path: ['deliveryId'], equals: id } },
    })
    expect(event.activityId).toBe(activityId)
    const asked = await db().$queryRaw<{ task: string }[]>`
      select task_identifier as task from graphile_worker.jobs j join graphile_worker._private_jobs p using (id)
      where p.payload ->> 'deliveryId' = ${id} and task_identifier <> 'send-delivery'`
    expect(asked).toEqual([{ task: 'ask-unreached' }])
  })

  it('is in doubt when the connection dies after all was handed over; only a hand sends it again', async () => {
    await server.close()
    server = await smtp(() => 'die')
    const id = await one()
    expect(await deliver(id)).toBe('in_doubt')
    expect(server.taken).toHaveLength(1)
    expect(await deliver(id)).toBe('nothing')
    await server.close()
    const lost = server.taken[0]
    server = await smtp()
    expect((await resend(actor, id)).ok).toBe(true)
    expect(await resend(actor, id)).toMatchObject({ ok: false, reason: 'on_its_way' })
    expect(await deliver(id)).toBe('sent')
    expect(server.taken[0]).toBe(lost)
  })

  it('takes over what a worker that died had claimed, once its lease is over', async () => {
    const id = await one()
    expect((await claim(id))?.attempt).toBe(1)
    expect(await claim(id)).toBeNull()
    await db()
      .$executeRaw`update "Delivery" set "leaseUntil" = now() - interval '1 second' where id = ${id}::uuid`
    await db()
      .$executeRaw`update "Message" set "sendAfter" = now() - interval '1 minute' where id = (select "messageId" from "Delivery" where id = ${id}::uuid)`
    await db().$executeRaw`select graphile_worker.remove_job(${`delivery:${id}`})`
    expect(await sweep()).toBe(1)
    expect(await sweep()).toBe(0)
    expect(await deliver(id)).toBe('sent')
    expect((await stateOf(id)).attempts).toBe(2)
  })

  it('shows what was sent from the very bytes, without the recipient’s secret', async () => {
    const id = await one()
    await deliver(id)
    const { mail, status } = await sentMail(actor, id)
    expect(status).toBe('sent')
    expect(mail.text).toContain('/r/…')
    expect(JSON.stringify(mail)).not.toMatch(/\/r\/[\w-]{20}/)
  })
})

describe('the worker', () => {
  let runner: Runner
  afterEach(() => runner.stop())

  it('sends each once with two workers at it', async () => {
    const task = async (payload: unknown) =>
      correspondenceJobs['send-delivery']?.(payload as { deliveryId: string })
    await db()
      .$executeRaw`select graphile_worker.remove_job(key) from graphile_worker.jobs where key is not null`
    const { deliveryIds } = await send(200)
    const options = {
      connectionString: databaseUrl,
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
      concurrency: 5,
      taskList: { 'send-delivery': task },
    }
    runner = await run(options)
    const other = await run(options)
    await expect
      .poll(() => db().delivery.count({ where: { id: { in: deliveryIds }, status: 'sent' } }), {
        timeout: 20_000,
      })
      .toBe(200)
    await other.stop()
    expect(new Set(server.taken).size).toBe(200)
    expect(server.taken).toHaveLength(200)
  })
})
