import { db } from '@/lib/db/client'
import { mergeContacts } from '@/lib/directory/commands/merge'
import { makeOfficer, type People } from '@/lib/testing/people'
import { type ActionCase, NOWHERE } from '../case'
import { askedPost, told } from '../records'

const permission = 'directory.write'
const facts = {
  ...{ sendingState: 'BR', nameEn: 'Consulate-General', nameZh: '总领事馆', class: 'consulate_general' },
  ...{ cityEn: 'City', cityZh: '城市' },
}
const next = { titleEn: 'Consul', rank: 'consul', fromOn: '2031-01-31' }
const person = { name: 'New Person', titleEn: 'Consul', rank: 'consul' }

async function post(): Promise<{ id: string; version: string }> {
  const { sendingState, class: _, ...names } = facts
  const states = { stateEn: 'A', stateZh: '甲', officialStateEn: 'A', officialStateZh: '甲' }
  const data = { sendingState, class: 'consulate_general', ...names, ...states } as const
  const { id, version } = await db().consulate.create({ data })
  return { id, version: String(version) }
}

async function posting(consulateId: string): Promise<string> {
  const contactId = await makeOfficer(consulateId, `${Math.random()}@post.example`, 'B. Consul')
  return (await db().posting.findFirstOrThrow({ where: { contactId } })).id
}

/** Two records of one post. */
async function pair(consulateId: string) {
  const [keptId, goneId] = await Promise.all(
    [1, 2].map(() => makeOfficer(consulateId, `${Math.random()}@post.example`, 'B. Consul')),
  )
  return { keptId: keptId ?? '', goneId: goneId ?? '', seen: '1.1' }
}

async function merged({ actors, consulateId }: People): Promise<string> {
  const outcome = await mergeContacts(actors.staff, { ...(await pair(consulateId)), take: {} })
  return outcome.ok ? outcome.value.id : ''
}

async function contact(consulateId: string, of: string) {
  const id = await makeOfficer(consulateId, `${Math.random()}@post.example`)
  return { id, version: '1', consulateId: of, name: 'Renamed' }
}

export const DIRECTORY: Record<string, ActionCase> = {
  'directory.addConsulate': {
    permission,
    own: () => facts,
    malformed: () => ({ ...facts, sendingState: 'ZZ' }),
  },
  'directory.changeConsulate': {
    permission,
    own: async () => ({ ...(await post()), ...facts, phone: '1' }),
    nonexistent: () => ({ id: NOWHERE, version: '1', ...facts }),
    malformed: () => ({ id: 'x', version: '1', ...facts }),
  },
  'directory.setConsulateEmail': {
    permission,
    own: async () => ({ ...(await post()), email: 'new@br.consulates.example' }),
    nonexistent: () => ({ id: NOWHERE, version: '1', email: '' }),
    malformed: () => ({ id: NOWHERE, version: '1', email: 'nobody' }),
  },
  'directory.addPerson': {
    permission,
    own: ({ consulateId }) => ({ consulateId, ...person, evenIfAlike: 'on' }),
    nonexistent: () => ({ consulateId: NOWHERE, ...person }),
    malformed: ({ consulateId }) => ({ consulateId, ...person, rank: 'emperor' }),
  },
  'directory.changeContact': {
    permission,
    own: people => contact(people.consulateId, people.consulateId),
    other: people => contact(people.consulateId, people.otherConsulateId),
    nonexistent: ({ consulateId }) => ({ id: NOWHERE, version: '1', consulateId, name: 'Renamed' }),
    malformed: ({ consulateId }) => ({ id: 'x', version: '1', consulateId, name: '' }),
  },
  'directory.changePosting': {
    permission,
    own: async people => ({
      ...{ postingId: await posting(people.consulateId), version: '1' },
      ...{ titleEn: 'Consul for culture', rank: 'consul' },
    }),
    nonexistent: () => ({ postingId: NOWHERE, version: '1', titleEn: 'Consul', rank: 'consul' }),
    malformed: () => ({ postingId: NOWHERE, version: '1', titleEn: '', rank: 'emperor' }),
  },
  'directory.movePerson': {
    permission,
    own: async people => ({
      contactId: await makeOfficer(people.consulateId, `${Math.random()}@post.example`),
      consulateId: people.consulateId,
      ...next,
    }),
    nonexistent: () => ({ contactId: NOWHERE, consulateId: NOWHERE, ...next }),
    malformed: () => ({ contactId: NOWHERE, consulateId: NOWHERE, titleEn: '', rank: 'emperor' }),
  },
  'directory.endPosting': {
    permission,
    own: async people => ({ postingId: await posting(people.consulateId), lastDay: '2031-01-31' }),
    nonexistent: () => ({ postingId: NOWHERE, lastDay: '2031-01-31' }),
    malformed: () => ({ postingId: NOWHERE, lastDay: '31 January' }),
  },
  'directory.trustAddress': {
    permission,
    own: async ({ consulateId }) => {
      const id = await makeOfficer(consulateId, `${Math.random()}@post.example`, 'A. Unreached')
      await db().contact.update({ where: { id }, data: { emailWrongSince: new Date() } })
      return { kind: 'contact', id }
    },
    nonexistent: () => ({ kind: 'contact', id: NOWHERE }),
    malformed: () => ({ kind: 'office', id: NOWHERE }),
  },
  'directory.setAssists': {
    permission,
    own: async ({ consulateId }) => {
      const assistsId = await makeOfficer(consulateId, `${Math.random()}@post.example`, 'A. Principal')
      return { postingId: await posting(consulateId), assistsId }
    },
    nonexistent: () => ({ postingId: NOWHERE, assistsId: '' }),
    malformed: async ({ consulateId }) => ({ postingId: await posting(consulateId), assistsId: 'x' }),
  },
  'directory.setFocalPoint': {
    permission,
    own: async people => ({ postingId: await posting(people.consulateId), focalPoint: 'backup' }),
    nonexistent: () => ({ postingId: NOWHERE, focalPoint: 'backup' }),
    malformed: () => ({ postingId: NOWHERE, focalPoint: 'all' }),
  },
  'directory.proposeArrival': {
    permission: 'people.propose',
    own: () => person,
    malformed: () => ({ ...person, rank: 'emperor' }),
  },
  'directory.proposeChange': {
    permission: 'people.propose',
    own: async people => ({ postingId: await posting(people.consulateId), ...person }),
    other: async people => ({ postingId: await posting(people.otherConsulateId), ...person }),
    nonexistent: () => ({ postingId: NOWHERE, ...person }),
    malformed: () => ({ postingId: NOWHERE, ...person, email: 'nobody' }),
  },
  'directory.proposeLeaving': {
    permission: 'people.propose',
    own: async people => ({ postingId: await posting(people.consulateId), lastDay: '2031-01-31' }),
    other: async people => ({ postingId: await posting(people.otherConsulateId), lastDay: '2031-01-31' }),
    nonexistent: () => ({ postingId: NOWHERE, lastDay: '2031-01-31' }),
    malformed: () => ({ postingId: NOWHERE, lastDay: '' }),
  },
  'directory.withdrawProposal': {
    permission: 'people.propose',
    own: async people => ({ id: await told(people.consulateId) }),
    other: async people => ({ id: await told(people.otherConsulateId) }),
    nonexistent: () => ({ id: NOWHERE }),
    malformed: () => ({ id: 'x' }),
  },
  'directory.confirmPeople': {
    permission: 'people.confirm',
    own: async people => ({ id: (await askedPost(people.consulateId)).id }),
    other: async people => ({ id: (await askedPost(people.otherConsulateId)).id }),
    nonexistent: () => ({ id: NOWHERE }),
    malformed: () => ({ id: 'x' }),
  },
  'directory.acceptProposal': {
    permission,
    own: async people => ({ id: await told(people.consulateId), seen: '' }),
    nonexistent: () => ({ id: NOWHERE, seen: '' }),
    malformed: () => ({ id: 'x', seen: '' }),
  },
  'directory.declineProposal': {
    permission,
    own: async people => ({ id: await told(people.consulateId), reason: 'Not accredited' }),
    nonexistent: () => ({ id: NOWHERE, reason: 'Not accredited' }),
    malformed: () => ({ id: NOWHERE, reason: '' }),
  },
  'directory.mergeContacts': {
    permission,
    own: people => pair(people.consulateId),
    nonexistent: () => ({ keptId: NOWHERE, goneId: NOWHERE, seen: '1.1' }),
    malformed: () => ({ keptId: 'x', goneId: NOWHERE, seen: '' }),
  },
  'directory.undoMerge': {
    permission,
    own: async people => ({ id: await merged(people) }),
    nonexistent: () => ({ id: NOWHERE }),
    malformed: () => ({ id: 'x' }),
  },
  'directory.setApart': {
    permission,
    own: async people => {
      const { keptId: oneId, goneId: otherId } = await pair(people.consulateId)
      return { oneId, otherId }
    },
    nonexistent: () => ({ oneId: NOWHERE, otherId: '22222222-2222-4222-8222-222222222222' }),
    malformed: () => ({ oneId: 'x', otherId: NOWHERE }),
  },
}
