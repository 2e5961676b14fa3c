import { randomUUID } from 'node:crypto'
import { actorOfCommandLine, actorOfUser } from '@/lib/access/gate'
import { dayIn, now, ZONE } from '@/lib/clock'
import { db, disconnect } from '@/lib/db/client'
import { declineProposal } from '@/lib/directory/commands/decide'
import { proposeArrival } from '@/lib/directory/commands/propose'
import { proposeArrivalSchema } from '@/lib/directory/schema/upkeep'
import { chooseAudience } from '@/lib/invitations/commands/choose-audience'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { remindAwaiting } from '@/lib/invitations/commands/remind'
import { saveSegment } from '@/lib/invitations/commands/segments'
import { withdrawInvitations } from '@/lib/invitations/commands/withdraw'
import { ANY } from '@/lib/invitations/rules/segments'
import { approveSupport, declineSupport, deliverSupport, takeSupport } from '@/lib/support/commands/answer'
import { saveSupport, withdrawSupport } from '@/lib/support/commands/ask'
import { saveSupportSchema } from '@/lib/support/schema'
import { guestOf, invitationOf, invite, newestToken } from '@/lib/testing/inviting'
import { makeActivity } from '@/lib/testing/world'
import { linkToken } from '@/lib/users/queries/link-token'
import { storedToken } from '@/lib/users/rules/sealing'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { makePlans } from './plans-made'

// Run by itself, with the settings of a running portal: makes activities in every state, one of them with an invitation in every
// standing, and prints their ids, those of the invitations by State, and a reply link's token of each.
const actor = actorOfCommandLine('e2e')
const office = await db().office.findFirstOrThrow({ where: { parentId: null } })
const districts = await db().office.findMany({ where: { parentId: office.id }, select: { id: true } })
const staff = await db().user.findFirstOrThrow({ where: { role: 'staff' } })
const posts = await db().consulate.findMany({ where: { status: 'open' }, orderBy: { stateEn: 'asc' } })
const everybody = posts.map(post => post.id)

const { id } = await makeActivity(office.id, staff.id)
await db().activityHost.createMany({
  data: districts.map(district => ({ activityId: id, officeId: district.id })),
})
await invite(actor, id, everybody)
const invitations: Record<string, string> = {}
for (const post of posts) invitations[post.sendingState] = (await invitationOf(id, post.id)).id

await answer('JP', 'attending', ['Okuma Masaaki', 'Tanaka Keiko'], 'We shall come by our own car.')
await answer('HU', 'attending', ['Bálint Czégel'])
await answer('NL', 'attending', ['Pim ten Haaf'])
await answer('NL', 'regrets', [])
await answer('GB', 'tentative', ['Samuel Tindall'])
await db().message.updateMany({ data: { sendAfter: new Date() } })
await remindAwaiting(actor, { activityId: id, invitations: [of('CA')] })
await withdrawInvitations(actor, {
  activityId: id,
  invitations: [of('PH')],
  reasonEn: 'Moved to another day',
  reasonZh: '改期',
})
const undelivered = { subjectId: of('MM'), subjectKind: 'invitation' }
await db().delivery.updateMany({
  where: undelivered,
  data: { status: 'failed', response: '550 5.1.1 no such mailbox', attempts: 1 },
})

const segment = await saveSegment(actor, {
  segmentId: null,
  version: 0,
  name: `European posts that were asked, ${randomUUID().slice(0, 8)}`,
  rule: { ...ANY, regions: ['europe'], behaviour: [{ did: 'invited', when: 'ever' }] },
})
if (!segment.ok) throw new Error(segment.reason)

const chosen = await makeActivity(office.id, staff.id)
await chooseAudience(actor, {
  activityId: chosen.id,
  addressee: 'deputy',
  consulates: everybody,
  addressees: {},
})
const over = await makeActivity(office.id, staff.id)
await invite(actor, over.id, everybody)
const startsAt = new Date(now().getTime() - 2 * 60 * 60 * 1000)
const tokens = Object.fromEntries(
  await Promise.all(
    Object.entries(invitations).map(async ([state, invitation]) => [state, await newestToken(invitation)]),
  ),
)
const overJapan = await invitationOf(over.id, posts.find(post => post.sendingState === 'JP')?.id ?? '')
await recordReply(await guestOf(overJapan.id), {
  ...reply('attending', ['Okuma Masaaki']),
  invitationId: overJapan.id,
  channel: 'link',
})
await db().activity.update({ where: { id: over.id }, data: { startsAt, replyBy: startsAt } })
const change = await declined()
const delivery = await db().delivery.findFirstOrThrow({ where: { subjectId: of('JP') } })
console.log(
  JSON.stringify({
    activities: {
      invited: id,
      chosen: chosen.id,
      over: over.id,
      draft: await inState('draft'),
      cancelled: await inState('cancelled'),
      concluded: await inState('concluded'),
    },
    invitations,
    tokens,
    delivery: delivery.id,
    segment: segment.value.id,
    ...(await makePlans()),
    change,
    support: await asked(),
    links: [await link('sign_in'), await link('invitation')],
  }),
)
await disconnect()

function of(state: string): string {
  const found = invitations[state]
  if (!found) throw new Error(`nobody of ${state} is invited`)
  return found
}

function reply(answer: 'attending' | 'tentative' | 'regrets', names: string[], note = '') {
  const delegates = names.map(name => ({ pick: 'other' as const, honorific: '', name, title: '' }))
  return { answer, delegates, note, privateNote: '' }
}

async function answer(
  state: string,
  what: 'attending' | 'tentative' | 'regrets',
  names: string[],
  note = '',
) {
  const outcome = await recordReply(await guestOf(of(state)), {
    ...reply(what, names, note),
    invitationId: of(state),
    channel: 'link',
  })
  if (!outcome.ok) throw new Error(`${state}: ${outcome.reason}`)
}

/** An activity that has come to that state without invitations. */
async function inState(status: ActivityStatus): Promise<string> {
  const made = await makeActivity(office.id, staff.id)
  const ended = status === 'cancelled' ? { cancelledAt: now(), reasonEn: 'Typhoon', reasonZh: '台风' } : {}
  await db().activity.update({ where: { id: made.id }, data: { status, ...ended } })
  return made.id
}

/** What a post has said of somebody new, and the office has declined. */
async function declined(): Promise<string> {
  const officer = await db().user.findFirstOrThrow({
    where: { role: 'officer', consulate: { sendingState: 'JP' } },
  })
  const post = await actorOfUser(officer.id)
  const facts = { name: 'Nobody Known', titleEn: 'Consul', rank: 'consul' }
  const proposed = post && (await proposeArrival(post, proposeArrivalSchema.parse(facts)))
  if (!proposed?.ok) throw new Error('the post could not propose')
  await declineProposal(actor, { ...proposed.value, reason: 'Not notified by the Ministry' })
  return proposed.value.id
}

/** The token of a mailed link for one of the staff. */
async function link(purpose: 'sign_in' | 'invitation'): Promise<string> {
  const id = randomUUID()
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000)
  await db().signInToken.create({
    data: { id, purpose, userId: staff.id, tokenHash: storedToken(linkToken(id)), expiresAt },
  })
  return linkToken(id)
}

/** What the post has asked help with: a draft, then a request in each state that the office knows. */
async function asked(): Promise<string[]> {
  const officer = await db().user.findFirstOrThrow({
    where: { role: 'officer', consulate: { sendingState: 'JP' } },
  })
  const post = await actorOfUser(officer.id)
  if (!post) throw new Error('the officer may not work')
  const day = dayIn(ZONE, new Date(now().getTime() + 40 * 24 * 60 * 60 * 1000))
  const typed = { titleEn: 'Japan film week', titleZh: '日本电影周', kind: 'cultural', firstOn: day }
  const make = async (intent: 'save' | 'submit') => {
    const details = 'A hall for 200 people, and the press on the first evening.'
    const input = { ...typed, lastOn: '', needs: ['venue', 'media'], details, intent }
    const saved = await saveSupport(post, saveSupportSchema.parse(input))
    if (!saved.ok) throw new Error(saved.reason)
    return { supportId: saved.value.id, version: 2 }
  }
  const said = { wordsZh: '可使用市图书馆报告厅。', wordsEn: 'The hall of the City Library is yours.' }
  const [draft, submitted, taken, approved] = [
    await make('save'),
    await make('submit'),
    await make('submit'),
    await make('submit'),
  ]
  const [declined, delivered, withdrawn] = [await make('submit'), await make('submit'), await make('submit')]
  await takeSupport(actor, { ...taken, answerBy: new Date(`${day}T00:00:00Z`) })
  await approveSupport(actor, { ...approved, ...said })
  await declineSupport(actor, {
    ...declined,
    reasonZh: '当日场地已满。',
    reasonEn: 'No hall is free on that day.',
  })
  await approveSupport(actor, { ...delivered, ...said })
  await deliverSupport(actor, { ...delivered, version: 3, wordsZh: '', wordsEn: '' })
  await withdrawSupport(post, withdrawn)
  const all = [draft, submitted, taken, approved, declined, delivered, withdrawn]
  return all.map(({ supportId }) => supportId)
}
