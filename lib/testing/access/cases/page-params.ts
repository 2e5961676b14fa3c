import { db } from '@/lib/db/client'
import { accountMail, draw, open, plan, told } from '@/lib/testing/access/records'
import { makeOfficer, type People } from '@/lib/testing/people'
import { type Kind, NOWHERE } from '../case'
import { kept } from './segments'
import { supportAsked, supportOfOther } from './support'
import { submittedPlan } from './work-plans'

type Params = Record<string, string>
type Make = (people: People) => Promise<Params> | Params

/** The parameters of the pages that have any; what is not the actor's own is not found. */
export type PageParams = Partial<Record<Kind, Make>>

const byId = (own: Make): PageParams => ({
  own,
  nonexistent: () => ({ id: NOWHERE }),
  malformed: () => ({ id: "x' or true" }),
})

const planned = byId(async people => ({ id: (await plan(people)).id }))
const out = byId(async people => ({ id: (await open(people)).id }))
const consulate = byId(({ consulateId: id }) => ({ id }))
const half: PageParams = { own: () => ({ halfYear: '2023H2' }), malformed: () => ({ halfYear: '2023H3' }) }

const mailOf = async (people: People) => {
  const { id, messageId } = await open(people)
  return { id, deliveryId: (await db().delivery.findFirstOrThrow({ where: { messageId } })).id }
}

const postingAt = async (consulateId: string) => {
  const contactId = await makeOfficer(consulateId, `${Math.random()}@post.example`, 'B. Consul')
  return (await db().posting.findFirstOrThrow({ where: { contactId } })).id
}

const activities = 'app/[locale]/office/activities/[id]'
const consulates = 'app/[locale]/office/consulates/[id]'
const statistics = 'app/[locale]/office/statistics/[halfYear]'

export const PAGE_PARAMS: Record<string, PageParams> = {
  'app/[locale]/admin/states/[code]': {
    own: () => ({ code: 'JP' }),
    nonexistent: () => ({ code: 'XX' }),
    malformed: () => ({ code: "x' or true" }),
  },
  'app/[locale]/admin/users/[id]': byId(({ actors }) => ({ id: actors.staff.id })),
  'app/[locale]/consulate/invitations/[id]': {
    ...byId(async people => ({ id: (await open(people)).mine })),
    other: async people => ({ id: (await open(people)).theirs }),
  },
  'app/[locale]/consulate/people/[postingId]': {
    own: async people => ({ postingId: await postingAt(people.consulateId) }),
    other: async people => ({ postingId: await postingAt(people.otherConsulateId) }),
    nonexistent: () => ({ postingId: NOWHERE }),
    malformed: () => ({ postingId: 'x' }),
  },
  'app/[locale]/office/plans/[halfYear]': half,
  'app/[locale]/office/plans/of/[planId]': {
    own: async people => ({ planId: (await submittedPlan(people)).planId }),
    nonexistent: () => ({ planId: NOWHERE }),
    malformed: () => ({ planId: "x' or true" }),
  },
  'app/[locale]/consulate/support/[id]': {
    ...byId(async people => ({ id: await supportAsked(people, 'draft') })),
    other: async people => ({ id: await supportOfOther(people) }),
  },
  'app/[locale]/office/support/[id]': {
    ...byId(async people => ({ id: await supportAsked(people, 'submitted') })),
    // What a post has not submitted is not there.
    other: async people => ({ id: await supportAsked(people, 'draft') }),
  },
  'app/[locale]/office/activities/segments/[id]': byId(async people => ({ id: await kept(people) })),
  'app/[locale]/office/activities/templates/[key]': {
    own: () => ({ key: 'invitation' }),
    nonexistent: () => ({ key: 'treaty' }),
    malformed: () => ({ key: "x' or true" }),
  },
  [activities]: out,
  [`${activities}/audience`]: planned,
  [`${activities}/calls`]: out,
  [`${activities}/cancel`]: out,
  [`${activities}/check`]: byId(async people => ({ id: (await draw(people)).activityId })),
  [`${activities}/edit`]: planned,
  [`${activities}/guests`]: out,
  [`${activities}/history`]: out,
  [`${activities}/messages`]: out,
  [`${activities}/messages/[deliveryId]`]: {
    own: mailOf,
    other: async people => ({
      ...(await mailOf(people)),
      deliveryId: (await accountMail(people)).deliveryId,
    }),
    nonexistent: async people => ({ ...(await mailOf(people)), deliveryId: NOWHERE }),
    malformed: async people => ({ ...(await mailOf(people)), deliveryId: 'x' }),
  },
  [`${activities}/postpone`]: out,
  [`${activities}/programme`]: out,
  'app/[locale]/office/consulates/duplicates/[keptId]/[goneId]': {
    own: async ({ consulateId, actors }) => ({
      keptId: actors.officer.contactId ?? '',
      goneId: await makeOfficer(consulateId, `${Math.random()}@post.example`, 'B. Consul'),
    }),
    nonexistent: ({ actors }) => ({ keptId: actors.officer.contactId ?? '', goneId: NOWHERE }),
    malformed: ({ actors }) => ({ keptId: actors.officer.contactId ?? '', goneId: 'x' }),
  },
  [consulates]: consulate,
  'app/[locale]/office/consulates/changes/[id]': byId(async ({ consulateId }) => ({
    id: await told(consulateId),
  })),
  [`${consulates}/edit`]: consulate,
  [`${consulates}/people/[contactId]/edit`]: {
    own: ({ consulateId: id, actors }) => ({ id, contactId: actors.officer.contactId ?? '' }),
    other: ({ otherConsulateId: id, actors }) => ({ id, contactId: actors.officer.contactId ?? '' }),
    nonexistent: ({ consulateId: id }) => ({ id, contactId: NOWHERE }),
    malformed: ({ consulateId: id }) => ({ id, contactId: 'x' }),
  },
  [`${consulates}/people/[contactId]/move`]: {
    own: ({ consulateId: id, actors }) => ({ id, contactId: actors.officer.contactId ?? '' }),
    other: ({ otherConsulateId: id, actors }) => ({ id, contactId: actors.officer.contactId ?? '' }),
    nonexistent: ({ consulateId: id }) => ({ id, contactId: NOWHERE }),
    malformed: ({ consulateId: id }) => ({ id, contactId: 'x' }),
  },
  [`${consulates}/people/new`]: consulate,
  [statistics]: half,
  [`${statistics}/rows`]: half,
  [`${statistics}/source/[figure]`]: {
    own: () => ({ halfYear: '2023H2', figure: 'invited_activities' }),
    malformed: () => ({ halfYear: '2023H2', figure: 'all' }),
  },
  'app/[locale]/sign-in/first/[token]': { own: () => ({ token: 'x' }) },
  'app/[locale]/sign-in/link/[token]': { own: () => ({ token: 'x' }) },
}
