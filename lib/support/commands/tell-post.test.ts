import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import '@/lib/testing/database'
import type { Actor } from '@/lib/access/actor'
import { deliver } from '@/lib/correspondence/commands/deliver'
import { db, disconnect } from '@/lib/db/client'
import { readMail } from '@/lib/mail/reading'
import { closeTransport } from '@/lib/mail/transport'
import { type Server, smtp } from '@/lib/testing/sending'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { saveSupportSchema } from '../schema'
import { approveSupport, declineSupport, deliverSupport, takeSupport } from './answer'
import { saveSupport, withdrawSupport } from './ask'

let world: World
let officer: Actor
let staff: Actor
let server: Server

beforeAll(async () => {
  world = await makeWorld()
  await db().user.update({ where: { id: world.users.officer.id }, data: { locale: 'en' } })
  officer = await actorFor(world.users.officer)
  staff = await actorFor(world.users.staff)
})
beforeEach(async () => {
  server = await smtp()
  await db().posting.updateMany({ data: { focalPoint: null } })
})
afterEach(async () => {
  closeTransport()
  await server.close()
})
afterAll(disconnect)

async function submitted(): Promise<{ supportId: string; version: number }> {
  const typed = {
    titleEn: 'Film week',
    titleZh: '',
    kind: 'cultural',
    firstOn: '2999-01-01',
    needs: ['venue'],
  }
  const input = saveSupportSchema.parse({ ...typed, details: 'A hall.', intent: 'submit' })
  const saved = await saveSupport(officer, input)
  if (!saved.ok) throw new Error(saved.reason)
  return { supportId: saved.value.id, version: 2 }
}

/** The mails about a request, handed over to the server. */
async function mailed(supportId: string) {
  const deliveries = await db().delivery.findMany({
    where: { subjectKind: 'support', subjectId: supportId },
    orderBy: { createdAt: 'asc' },
  })
  for (const { id } of deliveries) await deliver(id)
  return deliveries
}

const focal = (postingId: string, focalPoint: 'primary' | 'backup') =>
  db().posting.update({ where: { id: postingId }, data: { focalPoint } })
const none = { wordsZh: '', wordsEn: '' }

it('tells who submitted it and the focal points, one mail for each address, what the office says, with the way to it', async () => {
  const { japan, users } = world
  await focal(japan.head.postingId, 'primary')
  await focal(japan.deputy.postingId, 'backup')
  await db().contact.update({ where: { id: japan.deputy.id }, data: { email: users.officer.email } })
  const asked = await submitted()
  await approveSupport(staff, { ...asked, wordsZh: '可使用市政厅。', wordsEn: 'The Town Hall is yours.' })
  await mailed(asked.supportId)
  expect(server.recipients.sort()).toEqual([users.officer.email, japan.head.email].sort())
  const mail = await readMail(Buffer.from(server.taken[0] ?? ''))
  expect(mail.subject).toBe('Support for Film week: approved')
  expect(mail.text).toContain('The Town Hall is yours.')
  expect(mail.text).toContain('可使用市政厅。')
  expect(mail.html).toContain(`/en/consulate/support/${asked.supportId}`)
})

it('tells of every answer, and of nothing that the post does itself', async () => {
  const asked = await submitted()
  await takeSupport(staff, { ...asked, answerBy: new Date('2998-12-01T00:00:00Z') })
  await declineSupport(staff, { ...asked, version: 3, reasonZh: '场地已满。', reasonEn: 'No hall is free.' })
  await takeSupport(staff, { ...asked, version: 4, answerBy: new Date('2998-12-02T00:00:00Z') })
  await approveSupport(staff, { ...asked, version: 5, ...none })
  await deliverSupport(staff, { ...asked, version: 6, ...none })
  await mailed(asked.supportId)
  const subjects = await Promise.all(
    server.taken.map(async mail => (await readMail(Buffer.from(mail))).subject),
  )
  expect(subjects).toEqual(
    ['in review', 'declined', 'in review', 'approved', 'delivered'].map(
      word => `Support for Film week: ${word}`,
    ),
  )
  const other = await submitted()
  await withdrawSupport(officer, other)
  expect(await mailed(other.supportId)).toEqual([])
})

it('tells nobody of what was refused', async () => {
  const asked = await submitted()
  expect(await deliverSupport(staff, { ...asked, ...none })).toMatchObject({ reason: 'not_possible' })
  expect(await approveSupport(staff, { ...asked, version: 1, ...none })).toMatchObject({
    reason: 'changed_meanwhile',
  })
  expect(await mailed(asked.supportId)).toEqual([])
})

it('tells the post itself where who submitted it has gone and nobody is a focal point', async () => {
  const asked = await submitted()
  await db().user.update({ where: { id: world.users.officer.id }, data: { disabledAt: new Date() } })
  await approveSupport(staff, { ...asked, ...none })
  await mailed(asked.supportId)
  expect(server.recipients).toEqual([world.japan.email])
})
