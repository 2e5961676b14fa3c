import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import type { People } from '@/lib/testing/people'
import type { Role } from '@/prisma/generated/enums'
import { type ActionCase, NOWHERE } from '../case'

const GOOD = 'four unrelated words here'

async function someone(people: People, more: { disabledAt?: Date } = {}) {
  const email = `${randomUUID()}@fao.example`
  const user = await db().user.create({
    data: { name: 'Someone', email, role: 'staff', officeId: people.officeId, ...more },
  })
  return { id: user.id, version: String(user.version) }
}

const newUser = (people: People) => ({
  name: 'New',
  email: `${randomUUID()}@fao.example`,
  role: 'staff',
  officeId: people.officeId,
  locale: 'zh',
})

const change = { name: 'Changed', email: 'changed@fao.example', locale: 'en' }
const nowhere = () => ({ id: NOWHERE, version: '1' })
const malformed = () => ({ id: "' or true --", version: 'x' })

/** A view that somebody has put aside. */
async function view({ actors }: People, role: Role): Promise<string> {
  const data = { userId: actors[role].id, list: 'consulates', query: '', name: randomUUID() }
  return (await db().savedView.create({ data })).id
}

/** An absence that this role has declared; where the role has none, one of staff. */
async function absence({ actors }: People, role: Role): Promise<string> {
  const userId = actors[role === 'administrator' ? role : 'staff'].id
  await db().absence.deleteMany()
  const deputyId = actors[role === 'administrator' ? 'staff' : 'administrator'].id
  const days = { fromOn: new Date('2199-01-01'), untilOn: new Date('2199-01-02') }
  const data = { userId, deputyId, ...days, declaredAt: new Date() }
  return (await db().absence.create({ data })).id
}

/** The account's own actions have no id: they act on whoever is signed in. Signing in itself is open, and tested in lib/users. */
export const USERS: Record<string, ActionCase> = {
  'users.signInByPassword': {
    permission: null,
    own: () => ({ email: 'nobody@fao.example', password: 'x' }),
    malformed: () => ({ email: ['a', 'b'] }),
    outcomes: { own: 'sign_in_refused' },
  },
  'users.signInByLink': {
    permission: null,
    own: () => ({ token: 'x'.repeat(43) }),
    malformed: () => ({ token: '' }),
    outcomes: { own: 'link_over' },
  },
  'users.signInAsRole': {
    permission: null,
    own: () => ({ role: 'staff' }),
    malformed: () => ({ role: 'root' }),
    outcomes: { own: 'sign_in_refused' },
  },
  'users.askForLink': {
    permission: null,
    own: () => ({ email: 'nobody@fao.example' }),
    malformed: () => ({ email: 'nobody' }),
  },
  'users.setFirstPassword': {
    permission: null,
    own: () => ({ token: 'x'.repeat(43), password: GOOD }),
    malformed: () => ({ token: 'x'.repeat(43), password: 'short' }),
    outcomes: { own: 'link_over' },
  },
  'users.beginOffice': {
    permission: null,
    own: () => ({
      ...{
        token: 'x'.repeat(43),
        nameZh: '甲',
        nameEn: 'A',
        shortZh: '甲',
        shortEn: 'A',
        cityZh: '甲',
        cityEn: 'A',
        mark: '甲',
      },
      ...{ name: 'A', email: 'a@fao.example', password: GOOD, locale: 'zh' },
    }),
    malformed: () => ({ token: 'x'.repeat(43) }),
    outcomes: { own: 'link_over' },
  },
  'users.leave': { permission: null, own: () => ({}), malformed: () => ({}), outcomes: { malformed: 'ok' } },
  'users.leaveEverywhere': {
    permission: 'account.own',
    own: () => ({}),
    malformed: () => ({}),
    outcomes: { malformed: 'ok' },
  },
  'users.changeOwnPassword': {
    permission: 'account.own',
    own: () => ({ current: 'wrong', password: GOOD }),
    malformed: () => ({ password: ['a'] }),
    outcomes: { own: 'invalid' },
  },
  'users.chooseLocale': {
    permission: 'account.own',
    own: () => ({ locale: 'en' }),
    malformed: () => ({ locale: 'fr' }),
  },
  'users.beginTotp': {
    permission: 'account.own',
    own: () => ({}),
    malformed: () => ({}),
    outcomes: { own: 'changed_meanwhile', malformed: 'changed_meanwhile' },
  },
  'users.enableTotp': {
    permission: 'account.own',
    own: () => ({ code: '123456' }),
    malformed: () => ({ code: 'abc' }),
    outcomes: { own: 'changed_meanwhile' },
  },
  'users.disableTotp': {
    permission: 'account.own',
    own: () => ({ current: 'wrong' }),
    malformed: () => ({}),
    outcomes: { own: 'invalid' },
  },
  'users.makeCalendarFeed': {
    permission: 'feed.own',
    own: () => ({}),
    malformed: () => ({}),
    outcomes: { malformed: 'ok' },
  },
  'users.revokeCalendarFeed': {
    permission: 'feed.own',
    own: () => ({}),
    malformed: () => ({}),
    outcomes: { malformed: 'ok' },
  },
  'users.addUser': {
    permission: 'users.manage',
    own: newUser,
    nonexistent: people => ({ ...newUser(people), role: 'officer', postingId: NOWHERE }),
    malformed: () => ({ email: 'x', role: 'root' }),
  },
  'users.changeUser': {
    permission: 'users.manage',
    own: async people => ({ ...(await someone(people)), ...change, email: `${randomUUID()}@fao.example` }),
    nonexistent: () => ({ ...nowhere(), ...change }),
    malformed,
  },
  'users.inviteUser': {
    permission: 'users.manage',
    own: async people => ({ id: (await someone(people)).id }),
    nonexistent: nowhere,
    malformed,
  },
  'users.disableUser': {
    permission: 'users.manage',
    own: people => someone(people),
    nonexistent: nowhere,
    malformed,
  },
  'users.enableUser': {
    permission: 'users.manage',
    own: people => someone(people, { disabledAt: new Date() }),
    nonexistent: nowhere,
    malformed,
  },
  'users.declareAbsence': {
    permission: 'absence.own',
    own: async people => {
      await db().absence.deleteMany()
      return { fromOn: '2199-02-01', untilOn: '2199-02-03', deputyId: (await someone(people)).id }
    },
    malformed: () => ({ fromOn: 'soon', untilOn: '2199-02-03', deputyId: NOWHERE }),
  },
  'users.endAbsence': {
    permission: 'absence.own',
    own: async (people, role) => ({ absenceId: await absence(people, role) }),
    other: async (people, role) => ({
      absenceId: await absence(people, role === 'administrator' ? 'staff' : 'administrator'),
    }),
    nonexistent: () => ({ absenceId: NOWHERE }),
    malformed: () => ({ absenceId: 'x' }),
  },
  'users.saveView': {
    permission: 'views.own',
    own: () => ({ list: 'consulates', query: 'region=asia', name: randomUUID() }),
    malformed: () => ({ list: 'users', query: '', name: 'x' }),
  },
  'users.nameView': {
    permission: 'views.own',
    own: async (people, role) => ({ id: await view(people, role), name: randomUUID() }),
    other: async people => ({ id: await view(people, 'district'), name: 'x' }),
    nonexistent: () => ({ id: NOWHERE, name: 'x' }),
    malformed: async (people, role) => ({ id: await view(people, role), name: ' ' }),
  },
  'users.removeView': {
    permission: 'views.own',
    own: async (people, role) => ({ id: await view(people, role) }),
    other: async people => ({ id: await view(people, 'district') }),
    nonexistent: () => ({ id: NOWHERE }),
    malformed: () => ({ id: 'x' }),
  },
}
