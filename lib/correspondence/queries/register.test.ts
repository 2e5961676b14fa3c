import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { Forbidden } from '@/lib/errors'
import { accountMail, open } from '@/lib/testing/access/records'
import { makePeople, type People } from '@/lib/testing/people'
import { exportRegister } from '../commands/export-register'
import { registerExportSchema, registerSchema } from '../schema'
import { registerPage } from './register'

let people: People
let staff: Actor
let messageId: string

beforeAll(async () => {
  provideSettings({ AUTH_SECRET: 'a secret of the tests, 32 characters', MAIL_FROM: 'liaison@fao.example' })
  people = await makePeople()
  staff = people.actors.staff
  messageId = (await open(people)).messageId
  await accountMail(people)
})

const found = async (asked: object) => (await registerPage(staff, registerSchema.parse(asked))).entries

it('holds what went out under its number, and no mail about an account', async () => {
  const [entry] = await found({})
  expect(entry).toMatchObject({ id: messageId, key: 'invitation', isVoid: false, issuedBy: staff.name })
  expect(entry?.states.reduce((sum, [, count]) => sum + count, 0)).toBe(
    await db().delivery.count({ where: { messageId } }),
  )
  const all = await found({ show: 'all' })
  expect(all.map(one => one.key)).not.toContain('account')
  expect(all.map(one => one.key)).not.toContain('sign_in')
})

it('is found by its number as either language writes it, by subject, by recipient and by who issued it', async () => {
  const [entry] = await found({})
  const { toName } = await db().delivery.findFirstOrThrow({ where: { messageId } })
  const { year, number, subject } = entry ?? {}
  const padded = String(number).padStart(3, '0')
  const texts = [
    `${year}-${padded}`,
    `澜外领邀〔${year}〕${number}号`,
    `${number}`,
    subject?.en.toUpperCase(),
  ]
  for (const text of [...texts, subject?.zh, toName, staff.name])
    expect([text, (await found({ text })).map(one => one.id)]).toEqual([text, [messageId]])
  for (const text of [`${Number(year) - 1}-${padded}`, 'nothing of that name', '%', "'; drop"])
    expect([text, await found({ text })]).toEqual([text, []])
})

it('keeps a number that is void, and says so', async () => {
  await db().message.update({ where: { id: messageId }, data: { voidedAt: new Date() } })
  expect(await found({})).toMatchObject([{ id: messageId, isVoid: true }])
  await db().message.update({ where: { id: messageId }, data: { voidedAt: null } })
})

it('is taken away as it is shown, which is recorded without the words that were searched for', async () => {
  const asked = registerExportSchema.parse({ format: 'csv', locale: 'en', text: staff.name })
  const sheet = await exportRegister(staff, asked)
  expect(sheet.rows).toHaveLength(1)
  expect(sheet.rows[0]?.[6]).toBe(await db().delivery.count({ where: { messageId } }))
  const event = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
  expect(event).toMatchObject({ type: 'list.exported', data: { list: 'register', rows: 1 } })
  expect(JSON.stringify(event.data)).not.toContain(staff.name)
})

it('is the office’s alone', async () => {
  const asked = registerExportSchema.parse({ format: 'csv', locale: 'en' })
  for (const role of ['officer', 'district', 'auditor'] as const) {
    await expect(registerPage(people.actors[role], asked)).rejects.toThrow(Forbidden)
    await expect(exportRegister(people.actors[role], asked)).rejects.toThrow(Forbidden)
  }
})
