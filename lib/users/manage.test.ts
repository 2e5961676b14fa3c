import { beforeAll, describe, expect, it, vi } from 'vitest'
import '@/lib/testing/database'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { makeOfficer, makePeople, type People } from '@/lib/testing/people'
import { acceptInvitation } from './commands/account'
import { firstAdministratorLink, makeFirstAdministrator } from './commands/first-administrator'
import { addUser, changeUser, disableUser, enableUser, inviteUser } from './commands/manage'
import { linkToken } from './queries/link-token'
import { userToManage } from './queries/users'

let people: People

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const GOOD = 'four unrelated words here'

beforeAll(async () => {
  provideSettings({ AUTH_SECRET: 'a secret of the tests, 32 characters' })
})

it('lets the first administrator in once, with the office', async () => {
  const earlier = (await firstAdministratorLink())?.split('/').at(-1) ?? ''
  const token = (await firstAdministratorLink())?.split('/').at(-1) ?? ''
  const names = {
    nameZh: '某市外事办公室',
    nameEn: 'FAO',
    shortZh: '市外办',
    shortEn: 'FAO',
    cityZh: '某市',
    cityEn: 'City',
    mark: '某',
  }
  const input = { ...names, name: 'First', email: 'first@fao.example', password: GOOD, locale: 'zh' as const }
  expect(await makeFirstAdministrator({ ...input, token: earlier })).toMatchObject({ reason: 'link_over' })
  expect(await makeFirstAdministrator({ ...input, token, password: 'passwordpassword' })).toMatchObject({
    fields: { password: 'too_common' },
  })
  const both = await Promise.all([
    makeFirstAdministrator({ ...input, token }),
    makeFirstAdministrator({ ...input, token }),
  ])
  expect(both.filter(one => one.ok)).toHaveLength(1)
  expect(await firstAdministratorLink()).toBeNull()
  people = await makePeople()
  await db().user.update({ where: { email: 'first@fao.example' }, data: { role: 'staff' } })
})

describe('users', () => {
  const admin = () => people.actors.administrator
  const staff = (email: string) => ({
    name: 'New',
    email,
    role: 'staff' as const,
    officeId: people.officeId,
    postingId: '',
    locale: 'zh' as const,
  })

  it('are added and invited; the link sets a password once, and a weak one does not use it up', async () => {
    const outcome = await addUser(admin(), staff('new@fao.example'))
    const id = outcome.ok ? outcome.value.id : ''
    const link = await db().signInToken.findFirstOrThrow({ where: { userId: id } })
    const token = linkToken(link.id)
    expect(await acceptInvitation({ token, password: 'aaaaaaaaaaaaaaa' })).toMatchObject({
      fields: { password: 'too_common' },
    })
    expect(await acceptInvitation({ token, password: GOOD })).toEqual({ ok: true, value: null })
    expect(await acceptInvitation({ token, password: GOOD })).toMatchObject({ reason: 'link_over' })
    const types = (await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })).map(
      event => event.type,
    )
    expect(types).toEqual(['user.added', 'user.invited', 'user.password_set'])
    expect(await addUser(admin(), staff('new@fao.example'))).toMatchObject({
      fields: { email: 'email_taken' },
    })
  })

  it('who are officers come from a posting', async () => {
    const contactId = await makeOfficer(people.otherConsulateId, 'second@post.example')
    const posting = await db().posting.findFirstOrThrow({ where: { contactId } })
    const outcome = await addUser(admin(), {
      ...staff('second@post.example'),
      role: 'officer',
      officeId: '',
      postingId: posting.id,
    })
    const user = await userToManage(admin(), outcome.ok ? outcome.value.id : '')
    expect(user).toMatchObject({ role: 'officer', place: { en: 'Consulate-General of Japan' } })
    expect(
      await changeUser(admin(), {
        id: user.id,
        version: 1,
        name: 'x',
        email: user.email,
        locale: 'en',
        role: 'staff',
      }),
    ).toMatchObject({
      reason: 'officer_role_stays',
    })
  })

  it('changed by somebody else meanwhile are not overwritten', async () => {
    const { id, version } = await userToManage(admin(), people.actors.staff.id)
    const asked = { id, version, name: 'One', email: 'staff@fao.example', locale: 'zh' as const }
    const both = await Promise.all([
      changeUser(admin(), asked),
      changeUser(admin(), { ...asked, name: 'Two' }),
    ])
    const refused = both.find(one => !one.ok)
    const kept = both[0]?.ok ? 'One' : 'Two'
    expect(refused).toMatchObject({
      reason: 'changed_meanwhile',
      detail: { by: 'Person administrator', current: { name: kept } },
    })
  })

  it('lose everything at once when they are disabled', async () => {
    const { id } = people.actors.officer
    await db().session.create({
      data: {
        userId: id,
        tokenHash: 'x',
        expires: new Date(Date.now() + 1e6),
        endsAt: new Date(Date.now() + 1e6),
      },
    })
    await inviteUser(admin(), { id })
    expect((await disableUser(admin(), { id, version: 1 })).ok).toBe(true)
    expect(await db().session.count({ where: { userId: id } })).toBe(0)
    expect(await db().signInToken.count({ where: { userId: id, usedAt: null } })).toBe(0)
    expect(await inviteUser(admin(), { id })).toMatchObject({ reason: 'user_disabled' })
    expect((await enableUser(admin(), { id, version: 2 })).ok).toBe(true)
  })

  it('keep a last administrator, even when two are removed at once', async () => {
    const second = await addUser(admin(), { ...staff('second@fao.example'), role: 'administrator' })
    const id = second.ok ? second.value.id : ''
    expect(await disableUser(admin(), { id: admin().id, version: 1 })).toMatchObject({
      reason: 'own_account',
    })
    const demoted = (user: string, email: string) =>
      changeUser(admin(), { id: user, version: 1, name: 'x', email, locale: 'zh', role: 'staff' })
    const both = await Promise.all([
      demoted(id, 'second@fao.example'),
      demoted(admin().id, 'administrator@fao.example'),
    ])
    expect(both.filter(one => one.ok)).toHaveLength(1)
    expect(both.find(one => !one.ok)).toMatchObject({ reason: 'last_administrator' })
  })
})
