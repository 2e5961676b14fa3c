import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type Runner, run } from 'graphile-worker'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db, disconnect, transaction } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { closeTransport } from '@/lib/mail/transport'
import { databaseUrl } from '@/lib/testing/database'
import { japanData, meetingData } from '@/lib/testing/letters'
import { claim } from './commands/claim'
import { deliver } from './commands/deliver'
import { issue } from './commands/issue'
import { resend } from './commands/resend'
import { stop } from './commands/stop'
import { sweep } from './commands/sweep'
import { correspondenceJobs } from './jobs'
import { undelivered } from './queries/deliveries'
import { sentMail } from './queries/sent-mail'

const actor = actorOfCommandLine()
const activityId = randomUUID()
let officeId = ''

type Server = { port: number; taken: string[]; close: () => Promise<void> }
type Behaviour = (bytes: string) => Error | 'die' | undefined

/** A real SMTP server that does with each message what it is told. */
async function smtp(behaviour: Behaviour = () => undefined, port = 0): Promise<Server> {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    onData(stream, session, answer) {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks).toString()
        const what = behaviour(bytes)
        if (what !== 'die') {
          if (!what) taken.push(bytes)
          return answer(what)
        }
        taken.push(bytes)
        for (const connection of server.connections)
          if (connection.session.id === session.id) connection._socket.destroy()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const at = (server.server.address() as AddressInfo).port
  provideSettings({ SMTP_URL: `smtp://127.0.0.1:${at}` })
  return { port: at, taken, close: () => new Promise(resolve => server.close(() => resolve())) }
}

const refusal = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code })

async function send(count = 1, sendAfter = new Date(), numbered = false) {
  return transaction(tx =>
    issue(tx, actor, {
      officeId,
      key: 'invitation',
      subject: { kind: 'activity', id: activityId },
      data: meetingData,
      numbered,
      sendAfter,
      deliveries: Array.from({ length: count }, (_, place) => ({
        subject: { kind: 'invitation', id: randomUUID() },
        contactId: null,
        toName: 'Mr. Okuma Masaaki',
        address: `post-${place}@consulate.example`,
        locale: 'en' as const,
        data: japanData,
      })),
    }),
  )
}

const one = async () => (await send()).deliveryIds[0] as string
const stateOf = (id: string) =>
  db().delivery.findUniqueOrThrow({ where: { id }, include: { attemptLog: true } })
const jobsOf = (id: string) =>
  db().$queryRaw<{ run_at: Date }[]>`select run_at from graphile_worker.jobs where key = ${`delivery:${id}`}`

beforeAll(async () => {
  provideSettings({
    AUTH_SECRET: 'x'.repeat(40),
    MAIL_FROM: 'liaison@fao.example',
    APP_URL: 'https://liaison.fao.example',
  })
  const name = 'Foreign Affairs Office'
  const words = {
    nameEn: name,
    nameZh: '外事办公室',
    shortEn: name,
    shortZh: '外办',
    cityEn: 'Lanjiang',
    cityZh: '澜江',
    mark: '澜',
  }
  const office = await db().office.create({
    data: { ...words, letterheadEn: name, letterheadZh: '外事办公室' },
  })
  officeId = office.id
})

let server: Server
beforeEach(async () => {
  server = await smtp()
})
afterEach(async () => {
  closeTransport()
  await server.close()
})
afterAll(disconnect)

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
