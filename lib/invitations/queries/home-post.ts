import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { db } from '@/lib/db/client'
import { peopleOfPost } from '@/lib/directory/queries/people'
import { peopleInOrder } from '@/lib/directory/rules/people'
import { NotFound } from '@/lib/errors'
import type { HomePost } from '../types'

/** The officer's own consulate, with the people in post today in order of precedence; names and titles only. */
export async function homePost(actor: Actor): Promise<HomePost> {
  demand(actor, 'home.read')
  if (!actor.consulateId) throw new NotFound('consulate')
  const post = await db().consulate.findFirst({
    where: { AND: [{ id: actor.consulateId }, consulateScope(actor)] },
    select: {
      id: true,
      sendingState: true,
      nameEn: true,
      nameZh: true,
      stateEn: true,
      class: true,
      honorary: true,
    },
  })
  if (!post) throw new NotFound('consulate')
  const placed = peopleInOrder(post, await peopleOfPost(actor, post.id))
  return {
    sendingState: post.sendingState,
    nameEn: post.nameEn,
    nameZh: post.nameZh,
    people: placed.map(({ item }) => ({
      contactId: item.contactId,
      honorific: item.honorific,
      name: item.name,
      nameZh: item.nameZh,
      nameLatin: item.nameLatin,
      preferredName: item.preferredName,
      addressEn: item.addressEn,
      addressZh: item.addressZh,
      titleEn: item.titleEn,
      titleZh: item.titleZh,
      rank: item.rank,
      isActingHead: item.isActingHead,
      focalPoint: item.focalPoint,
    })),
  }
}
