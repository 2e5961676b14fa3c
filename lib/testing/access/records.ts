import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mailAccountLink } from '@/lib/correspondence/commands/account-mail'
import { db } from '@/lib/db/client'
import { attachFile } from '@/lib/invitations/commands/attach'
import { chooseAudience } from '@/lib/invitations/commands/choose-audience'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { checkInvitations } from '@/lib/invitations/queries/check'
import { activityToEdit } from '@/lib/plans/queries/activity'
import { invitationOf, invite } from '@/lib/testing/inviting'
import type { People } from '@/lib/testing/people'
import { makeActivity } from '@/lib/testing/world'
import { addUser } from '@/lib/users/commands/manage'
import type { Role } from '@/prisma/generated/enums'
import type { Input } from './case'

/** A planned activity that somebody of this role organises. */
export async function plan(people: People, role: Role = 'staff'): Promise<{ id: string; version: string }> {
  const { id, version } = await makeActivity(people.officeId, people.actors[role].id)
  return { id, version: String(version) }
}

/** One with a draft invitation for each of the two posts, and the fingerprint of its check page. */
export async function draw(people: People) {
  const { id: activityId } = await plan(people)
  const consulates = [people.consulateId, people.otherConsulateId]
  const staff = people.actors.staff
  await chooseAudience(staff, { activityId, addressee: 'post', consulates, addressees: {} })
  const { id: invitationId } = await invitationOf(activityId, people.consulateId)
  return { activityId, invitationId, checked: (await checkInvitations(staff, activityId)).fingerprint }
}

/** A file that is attached to what is drawn up. */
export async function attached(people: People) {
  const { activityId, invitationId } = await draw(people)
  const bytes = new TextEncoder().encode(`%PDF-1.7 ${randomUUID()}`)
  await attachFile(people.actors.staff, { activityId, name: 'Programme.pdf', bytes })
  const { id } = await db().attachment.findFirstOrThrow({ where: { activityId } })
  return { activityId, invitationId, attachmentId: id }
}

/** One that is out: both posts are invited. `mine` is the invitation of the officer's post, `theirs` that of the other. */
export async function open(people: People, role: Role = 'staff') {
  const { id } = await plan(people, role)
  const { messageId } = await invite(people.actors.staff, id, [people.consulateId, people.otherConsulateId])
  const { version } = await db().activity.findUniqueOrThrow({ where: { id } })
  const mine = (await invitationOf(id, people.consulateId)).id
  const theirs = (await invitationOf(id, people.otherConsulateId)).id
  return { id, version: String(version), messageId, mine, theirs }
}

/** One with a letter and a file whose mails were paused before any went out; `mine` is the invitation of the officer's post. */
export async function held(people: People) {
  const { id } = await plan(people)
  const staff = people.actors.staff
  await db().activity.update({ where: { id }, data: { letterForm: 'letter' } })
  const bytes = new TextEncoder().encode(`%PDF-1.7 ${randomUUID()}`)
  await attachFile(staff, { activityId: id, name: 'Programme.pdf', bytes })
  const { messageId } = await invite(staff, id, [people.consulateId])
  await db().message.update({ where: { id: messageId }, data: { pausedAt: new Date() } })
  const { id: attachmentId } = await db().attachment.findFirstOrThrow({ where: { activityId: id } })
  const { id: deliveryId } = await db().delivery.findFirstOrThrow({ where: { messageId } })
  return { id, attachmentId, deliveryId, mine: (await invitationOf(id, people.consulateId)).id }
}

/** Both answer that one comes, with words to the organisers only; then it begins. */
export async function begin(people: People) {
  const activity = await open(people)
  for (const invitationId of [activity.mine, activity.theirs]) {
    const delegates = [{ pick: 'other' as const, honorific: 'Ms.', name: `Guest ${invitationId}`, title: '' }]
    const input = { invitationId, answer: 'attending' as const, delegates, note: '', privateNote: 'No nuts.' }
    await recordReply(people.actors.staff, { ...input, channel: 'phone' })
  }
  const startsAt = new Date(Date.now() - 60_000)
  await db().activity.update({ where: { id: activity.id }, data: { startsAt, replyBy: startsAt } })
  const delegate = await db().delegate.findFirstOrThrow({ where: { reply: { invitationId: activity.mine } } })
  return { ...activity, delegateId: delegate.id }
}

/** What a post has said of somebody new. */
export async function told(consulateId: string): Promise<string> {
  const facts = { name: 'New Person', titleEn: 'Consul', rank: 'consul' }
  const by = { proposedBy: randomUUID(), proposedByName: 'An officer', proposedAt: new Date() }
  const data = { consulateId, kind: 'person_added', facts, ...by } as const
  return (await db().directoryProposal.create({ data })).id
}

let lastYearAsked = 2100

/** What a post is asked about its people, of another half-year each time, and the token of the link that asks. */
export async function askedPost(consulateId: string, askedAt = new Date()) {
  const halfYear = `${++lastYearAsked}H1`
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest()
  const { id } = await db().peopleCheck.create({
    data: { consulateId, why: 'half_year', halfYear, askedAt, links: { create: { tokenHash } } },
  })
  return { id, token }
}

/** A mail about an account: its message and delivery are nothing of an activity. */
export async function accountMail({ actors, officeId }: People) {
  const email = `${randomUUID()}@fao.example`
  const user = { name: 'New', email, role: 'staff', officeId, postingId: '', locale: 'zh' } as const
  await addUser(actors.administrator, user)
  const link = await db().signInToken.findFirstOrThrow({ where: { user: { email } } })
  await mailAccountLink(link.id)
  const { id, messageId } = await db().delivery.findFirstOrThrow({ where: { address: email } })
  return { deliveryId: id, messageId }
}

/** The edit form of an activity as a browser sends it. */
export async function typedForm(people: People, id: string): Promise<Input> {
  const { form, version } = await activityToEdit(people.actors.staff, id)
  const { coHosts, organisers, programme: _, ...texts } = form
  return { id, version: String(version), ...texts, 'coHosts[]': coHosts, 'organisers[]': organisers }
}
