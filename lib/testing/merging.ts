import type { Actor } from '@/lib/access/actor'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { addPerson } from '@/lib/directory/commands/contacts'
import { mergeContacts } from '@/lib/directory/commands/merge'
import { comparedContacts } from '@/lib/directory/queries/duplicates'
import { newPersonSchema } from '@/lib/directory/schema/directory'
import { mergeContactsSchema } from '@/lib/directory/schema/merging'
import { answerThat } from './answering'
import { invitationOf, invite } from './inviting'
import { makeActivity, type World } from './world'

/** A consul at a post, added as staff add one. */
export async function posted(consulateId: string, more: object) {
  const facts = { consulateId, name: 'Anna Sample', titleEn: 'Consul', rank: 'consul' }
  const added = await addPerson(actorOfCommandLine('test'), newPersonSchema.parse({ ...facts, ...more }))
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

/** Makes two records one as they stand. */
export async function merge(staff: Actor, keptId: string, goneId: string, take: object = {}) {
  const { seen } = await comparedContacts(staff, keptId, goneId)
  return mergeContacts(staff, mergeContactsSchema.parse({ keptId, goneId, seen, take }))
}

/** A person entered twice: at Japan's post with an invitation that was answered for, and before that at Hungary's. */
export async function twice(world: World, staff: Actor) {
  const mobile = '+86 1'
  const kept = await posted(world.hungary.id, { email: 'anna@hu.consulates.example', toOn: '2022-12-31' })
  const gone = await posted(world.japan.id, {
    name: 'ANNA SAMPLE',
    nameZh: '示例',
    mobile,
    fromOn: '2023-01-01',
  })
  const { id } = await makeActivity(world.city.id, world.users.staff.id)
  await invite(staff, id, [world.japan.id])
  const { id: invitationId } = await invitationOf(id, world.japan.id)
  await db().invitation.update({
    where: { id: invitationId },
    data: { contactId: gone.contactId, postingId: gone.postingId },
  })
  await db().replyToken.updateMany({ where: { invitationId }, data: { contactId: gone.contactId } })
  await answerThat(invitationId, gone.contactId)
  return { kept: kept.contactId, gone: gone.contactId, invitationId }
}
