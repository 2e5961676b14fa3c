import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { makePeople, type People } from '@/lib/testing/people'
import { eraseUser } from './commands/erase'
import { changeUser, enableUser } from './commands/manage'
import { removeEndedSignIns } from './commands/retain'
import { endedSignIns } from './queries/ended'
import { userToManage } from './queries/users'

const ctl = actorOfCommandLine()
const [past, future] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)]
let people: People

beforeAll(async () => {
  people = await makePeople()
})

it('sessions and links that are over go, those that hold stay, and when somebody was last seen is kept', async () => {
  const userId = people.actors.staff.id
  const session = (tokenHash: string, expires: Date, endsAt: Date, lastSeenAt: Date) => ({
    userId,
    tokenHash,
    expires,
    endsAt,
    lastSeenAt,
  })
  const seen = new Date('2023-07-01T00:00:00Z')
  await db().session.createMany({
    data: [
      session('idle', past, future, seen),
      session('over', future, past, new Date('2023-06-01T00:00:00Z')),
      session('holds', future, future, new Date('2023-05-01T00:00:00Z')),
    ],
  })
  const link = (tokenHash: string, expiresAt: Date, usedAt: Date | null) => ({
    userId,
    tokenHash,
    expiresAt,
    usedAt,
    purpose: 'invitation' as const,
  })
  await db().signInToken.createMany({
    data: [link('used', future, past), link('old', past, null), link('holds', future, null)],
  })
  expect(await endedSignIns(ctl)).toEqual({ sessions: 2, links: 2 })
  expect(await removeEndedSignIns(ctl)).toEqual({ sessions: 2, links: 2 })
  expect((await db().session.findMany()).map(one => one.tokenHash)).toEqual(['holds'])
  expect((await db().signInToken.findMany()).map(one => one.tokenHash)).toEqual(['holds'])
  expect((await userToManage(people.actors.administrator, userId)).lastSeenAt).toEqual(seen)
  expect(await removeEndedSignIns(ctl)).toEqual({ sessions: 0, links: 0 })
  const events = await db().auditEvent.findMany({ where: { type: 'sign_ins.removed' } })
  expect(events.map(event => [event.subjectId, event.data])).toEqual([[null, { sessions: 2, links: 2 }]])
})

it('an erased account has no way in, and cannot be changed or enabled again', async () => {
  const { id } = people.actors.staff
  await db().user.update({ where: { id }, data: { passwordHash: 'hash', totpSecret: 'sealed' } })
  expect(await eraseUser(ctl, { email: 'staff@fao.example' })).toEqual({ ok: true, value: null })
  const user = await db().user.findUniqueOrThrow({ where: { id } })
  expect(user).toMatchObject({ name: 'Person staff', passwordHash: null, totpSecret: null, lastSeenAt: null })
  expect(user.email).toMatch(/@erased\.invalid$/)
  expect(await db().session.count({ where: { userId: id } })).toBe(0)
  const { administrator } = people.actors
  const { version } = user
  expect(await enableUser(administrator, { id, version })).toMatchObject({ reason: 'user_erased' })
  const change = { id, version, name: 'x', email: 'staff@fao.example', locale: 'zh' as const }
  expect(await changeUser(administrator, change)).toMatchObject({ reason: 'user_erased' })
  await expect(eraseUser(ctl, { email: 'staff@fao.example' })).rejects.toThrow('not found')
  const events = await db().auditEvent.findMany({ where: { type: 'user.erased' } })
  expect(events.map(event => event.data)).toEqual([{ sessions: 1, links: 1 }])
})

it('the last administrator stays', async () => {
  expect(await eraseUser(ctl, { email: 'administrator@fao.example' })).toMatchObject({
    reason: 'last_administrator',
  })
  expect(await db().user.findUniqueOrThrow({ where: { id: people.actors.administrator.id } })).toMatchObject({
    email: 'administrator@fao.example',
    erasedAt: null,
  })
})
