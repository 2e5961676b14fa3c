import { Secret, TOTP } from 'otpauth'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import '@/lib/testing/database'
import { actorOfUser } from '@/lib/access/gate'
import { db, transaction } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { makePeople, type People } from '@/lib/testing/people'
import { changePassword, signOutEverywhere } from './commands/account'
import { mailLink, requestLink } from './commands/links'
import { beginSecondFactor, enableSecondFactor } from './commands/second-factor'
import { storedPassword } from './commands/secrets'
import { endSession, sessionOf } from './commands/sessions'
import { signInWithLink, signInWithPassword } from './commands/sign-in'
import { linkToken } from './queries/link-token'
import { linkState } from './queries/links'
import { ownAccount } from './queries/own-account'

const PASSWORD = 'correct horse battery staple'
const from = { address: '192.0.2.1', userAgent: 'test' }
let people: People

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

beforeAll(async () => {
  provideSettings({ AUTH_SECRET: 'a secret of the tests, 32 characters' })
  people = await makePeople()
  await db().user.updateMany({
    where: { role: { not: 'officer' } },
    data: { passwordHash: await storedPassword(PASSWORD) },
  })
})

beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await db().session.deleteMany()
})

const enter = (email: string, password = PASSWORD, code = '') =>
  signInWithPassword({ email, password, code }, from)

async function tokenOf(email = 'staff@fao.example'): Promise<string> {
  const outcome = await enter(email)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.token
}

describe('by password', () => {
  it('begins a session whose token is stored hashed', async () => {
    const token = await tokenOf()
    expect(await sessionOf(token)).toMatchObject({ userId: people.actors.staff.id })
    const [session] = await db().session.findMany()
    expect(session?.tokenHash).not.toContain(token)
    expect(await db().auditEvent.count({ where: { type: 'session.started' } })).toBeGreaterThan(0)
  })

  it.each([
    ['a wrong password', 'staff@fao.example', 'wrong'],
    ['an unknown address', 'nobody@fao.example', PASSWORD],
    ['an officer', 'officer@fao.example', PASSWORD],
  ])('refuses %s with the same answer', async (_, email, password) => {
    expect(await enter(email, password)).toEqual({ ok: false, reason: 'sign_in_refused' })
  })

  it('throttles one account from one address, known or not, and not from another', async () => {
    for (const email of ['staff@fao.example', 'nobody@fao.example']) {
      const tries = await Promise.all(Array.from({ length: 7 }, () => enter(email, 'wrong')))
      expect(tries.filter(one => !one.ok && one.reason === 'throttled')).toHaveLength(2)
    }
    const elsewhere = { ...from, address: '192.0.2.2' }
    const outcome = await signInWithPassword(
      { email: 'staff@fao.example', password: PASSWORD, code: '' },
      elsewhere,
    )
    expect(outcome.ok).toBe(true)
    expect((await db().rateLimit.findMany()).some(row => row.key.includes('@'))).toBe(false)
  })
})

describe('a session', () => {
  it('ends unused, at its end, on signing out, and for whoever is disabled', async () => {
    const [unused, over, left, disabled] = [
      await tokenOf(),
      await tokenOf(),
      await tokenOf(),
      await tokenOf('district@fao.example'),
    ]
    const [first, second] = await db().session.findMany({ orderBy: { createdAt: 'asc' } })
    await db().session.update({ where: { id: first?.id ?? '' }, data: { expires: new Date(Date.now() - 1) } })
    await db().session.update({ where: { id: second?.id ?? '' }, data: { endsAt: new Date(Date.now() - 1) } })
    await endSession(left)
    await db().user.update({ where: { email: 'district@fao.example' }, data: { disabledAt: new Date() } })
    for (const token of [unused, over, left, disabled]) expect(await sessionOf(token)).toBeNull()
    await db().user.update({ where: { email: 'district@fao.example' }, data: { disabledAt: null } })
  })

  it('is moved on by use, at most once a minute and never past its end', async () => {
    const token = await tokenOf()
    const before = await db().session.findFirstOrThrow()
    await sessionOf(token)
    expect(await db().session.findFirstOrThrow()).toEqual(before)
    const endsAt = new Date(Date.now() + 5 * 60_000)
    await db().session.updateMany({ data: { lastSeenAt: new Date(Date.now() - 61_000), endsAt } })
    await sessionOf(token)
    expect((await db().session.findFirstOrThrow()).expires).toEqual(endsAt)
  })

  it('ends everywhere at once, and when the password changes', async () => {
    const [one, two] = [await tokenOf(), await tokenOf()]
    expect(await signOutEverywhere(people.actors.staff)).toEqual({ ok: true, value: { sessions: 2 } })
    const three = await tokenOf()
    const changed = await changePassword(people.actors.staff, {
      current: PASSWORD,
      password: `${PASSWORD} again`,
    })
    expect(changed.ok).toBe(true)
    for (const token of [one, two, three]) expect(await sessionOf(token)).toBeNull()
    await db().user.updateMany({
      where: { role: 'staff' },
      data: { passwordHash: await storedPassword(PASSWORD) },
    })
  })
})

describe('the second factor', () => {
  it('is asked for once it is confirmed, and a code works once', async () => {
    const actor = people.actors.director
    await beginSecondFactor(actor)
    const { provisioning } = await ownAccount(actor)
    const code = () => new TOTP({ secret: Secret.fromBase32(provisioning?.secret ?? '') }).generate()
    const stored = await db().user.findUniqueOrThrow({ where: { id: actor.id } })
    expect(stored.totpSecret).not.toContain(provisioning?.secret)
    expect((await enter('director@fao.example')).ok).toBe(true)
    expect((await enableSecondFactor(actor, { code: code() })).ok).toBe(true)
    expect(await enter('director@fao.example')).toMatchObject({ reason: 'sign_in_refused' })
    expect(await enter('director@fao.example', PASSWORD, code())).toMatchObject({ reason: 'sign_in_refused' })
    await db().user.update({ where: { id: actor.id }, data: { totpLastStep: null } })
    const both = await Promise.all([
      enter('director@fao.example', PASSWORD, code()),
      enter('director@fao.example', PASSWORD, code()),
    ])
    expect(both.filter(one => one.ok)).toHaveLength(1)
  })
})

describe('by a mailed link', () => {
  const newest = () => db().signInToken.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })

  it('answers the same for everybody, and mails only officers in post', async () => {
    for (const email of ['officer@fao.example', 'staff@fao.example', 'nobody@fao.example'])
      expect(await requestLink({ email }, from)).toEqual({ ok: true, value: null })
    expect(await db().signInToken.count()).toBe(1)
    const { id, tokenHash } = await newest()
    expect(tokenHash).not.toBe(linkToken(id))
  })

  it('works once, however many press at the same time; looking does not use it up', async () => {
    await requestLink({ email: 'officer@fao.example' }, from)
    const token = linkToken((await newest()).id)
    expect(await linkState(token)).toEqual({ purpose: 'sign_in', role: 'officer' })
    expect(await linkState(token)).not.toBeNull()
    const all = await Promise.all(Array.from({ length: 5 }, () => signInWithLink(token, from)))
    expect(all.filter(one => one.ok)).toHaveLength(1)
    expect(await linkState(token)).toBeNull()
  })

  it('is over after ten minutes, and when the posting has ended; so is the session', async () => {
    await requestLink({ email: 'officer@fao.example' }, from)
    const late = await newest()
    await db().signInToken.update({ where: { id: late.id }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await signInWithLink(linkToken(late.id), from)).toMatchObject({ reason: 'link_over' })
    await requestLink({ email: 'officer@fao.example' }, from)
    const { id } = await newest()
    await db().posting.updateMany({ data: { toOn: new Date('2020-01-01') } })
    expect(await signInWithLink(linkToken(id), from)).toMatchObject({ reason: 'link_over' })
    expect(await actorOfUser(people.actors.officer.id)).toBeNull()
    await db().posting.updateMany({ data: { toOn: null } })
  })

  it('of an invitation does not sign in', async () => {
    await transaction(tx => mailLink(tx, people.actors.officer.id, 'invitation'))
    expect(await signInWithLink(linkToken((await newest()).id), from)).toMatchObject({ reason: 'link_over' })
  })
})
