import '@/lib/testing/database'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfToken } from '@/lib/access/gate'
import { db, disconnect } from '@/lib/db/client'
import { readMail } from '@/lib/mail/reading'
import { closeTransport } from '@/lib/mail/transport'
import { invitationOf } from '@/lib/testing/inviting'
import { refusal, type Server, smtp } from '@/lib/testing/sending'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { chooseAudience } from './choose-audience'
import { sendTestToMe } from './send-test'

let world: World
let staff: Actor
let server: Server | undefined

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})
afterEach(async () => {
  closeTransport()
  await server?.close()
})
afterAll(disconnect)

async function draft() {
  const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
  const consulates = [world.japan.id]
  await chooseAudience(staff, { activityId, addressee: 'deputy', consulates, addressees: {} })
  return {
    activityId,
    invitationId: (await invitationOf(activityId, world.japan.id)).id,
    first: 'zh' as const,
  }
}

it('a test comes to who asked, marked so, with the letter, and opens nothing', async () => {
  server = await smtp()
  const input = await draft()
  expect(await sendTestToMe(staff, input)).toEqual({ ok: true, value: { to: world.users.staff.email } })
  const mail = await readMail(Buffer.from(server.taken[0] ?? ''))
  expect(mail.to).toContain(world.users.staff.email)
  expect(mail.subject).toMatch(/^【测试】/)
  expect(mail.files).toHaveLength(1)
  const { calendarUid } = await db().invitation.findUniqueOrThrow({ where: { id: input.invitationId } })
  const calendar = mail.calendar.replace(/\r?\n /g, '')
  expect(calendar).toMatch(/UID:test\./)
  expect(calendar).not.toContain(`UID:${calendarUid}`)
  const token = /\/r\/(\S+)/.exec(mail.text)?.[1] ?? ''
  expect(await actorOfToken(token)).toBeNull()
  expect(await db().delivery.count()).toBe(0)
  expect(await db().message.count()).toBe(0)
})

it('what the server refuses is told', async () => {
  server = await smtp(() => refusal(550, 'no such user here'))
  expect(await sendTestToMe(staff, await draft())).toMatchObject({
    ok: false,
    reason: 'test_not_sent',
    detail: { response: expect.stringContaining('no such user') },
  })
})
