import { type Actor, demand } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { peopleInOrder } from '../rules/people'
import { type PostedPerson, peopleOfPost } from './people'

/** The people in post today at an officer's own consulate, in order of precedence. */
export async function ownPeople(actor: Actor): Promise<PostedPerson[]> {
  demand(actor, 'people.propose')
  if (!actor.consulateId) throw new NotFound('consulate')
  const [post, people] = await Promise.all([
    db().consulate.findUniqueOrThrow({
      where: { id: actor.consulateId },
      select: { stateEn: true, class: true, honorary: true },
    }),
    peopleOfPost(actor, actor.consulateId),
  ])
  return peopleInOrder(post, people).map(({ item }) => item)
}

/** One of them, and whether something said of him or her waits for the office. Throws NotFound. */
export async function ownPerson(actor: Actor, postingId: string) {
  const person = (await ownPeople(actor)).find(one => one.postingId === postingId)
  if (!person) throw new NotFound('posting')
  const waiting = await db().directoryProposal.count({ where: { postingId, decidedAt: null } })
  const { honorific, name, nameZh, nameLatin, familyName, preferredName, email } = person
  const { titleEn, titleZh, rank, function: duty, fromOn, arrivedOn } = person
  // No more than a post may speak of: the rest is the office's.
  return {
    person: {
      ...{ postingId, honorific, name, nameZh, nameLatin, familyName, preferredName, email },
      ...{ titleEn, titleZh, rank, function: duty, fromOn, arrivedOn },
    },
    waits: waiting > 0,
  }
}
