import type { Actor } from '@/lib/access/actor'
import { demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { lettersToPrint, papersToAddress } from '@/lib/correspondence/queries/papers'
import { db } from '@/lib/db/client'
import { addresseeLine } from '@/lib/directory/rules/address'
import { formalName } from '@/lib/directory/rules/formal-name'
import { NotFound } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { draftRecipients } from '../queries/drafts'
import { type Issued, issuedInvitations } from '../queries/issued'

export type Paper = 'letters' | 'envelopes' | 'labels'
export type Papers = { pdf: Uint8Array<ArrayBuffer>; count: number }

/**
 * What is printed for the invitations of an activity: their letters as they went out, or envelopes or labels for whom they go to today, those that are not
 * sent yet too; by the States' English names. Throws NotFound, also where there is nothing to print.
 */
export async function papersOf(actor: Actor, activityId: string, paper: Paper): Promise<Papers> {
  demand(actor, 'invitations.read')
  const activity = await db().activity.findFirst({
    where: { AND: [{ id: activityId }, activityScope(actor)] },
    select: { id: true, titleEn: true, titleZh: true },
  })
  if (!activity) throw new NotFound('activity')
  const issued = await issuedInvitations(db(), actor, { activityId })
  const papers =
    paper === 'letters'
      ? await lettersToPrint(
          actor,
          issued.map(one => one.invitation.id),
        )
      : await forPost(actor, activity, paper, issued)
  if (!papers) throw new NotFound('letters')
  return papers
}

async function forPost(
  actor: Actor,
  activity: { id: string; titleEn: string; titleZh: string },
  paper: 'envelopes' | 'labels',
  issued: Issued[],
): Promise<Papers | null> {
  const all = [...issued, ...(await draftRecipients(db(), actor, activity.id))]
  const posts = await db().consulate.findMany({
    where: { id: { in: all.map(one => one.post.id) } },
    select: { id: true, addressEn: true, addressZh: true },
  })
  const addresses = new Map(posts.map(post => [post.id, post]))
  const recipients = all.map(({ post, recipient: { person } }) => {
    const at = addresses.get(post.id)
    return {
      post: formalName(post),
      person: {
        en: person ? addresseeLine(person, 'en') : '',
        zh: person ? addresseeLine(person, 'zh') : '',
      },
      address: { en: at?.addressEn ?? '', zh: at?.addressZh ?? '' },
    }
  })
  return papersToAddress(paper, await theOffice(), recipients, activity.titleEn || activity.titleZh)
}
