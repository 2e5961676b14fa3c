import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { now, today } from '@/lib/clock'
import { db, type Tx, transaction } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { addresseeName, salutation } from '@/lib/directory/rules/address'
import { CLASS_WORDS } from '@/lib/directory/rules/classes'
import { dayOf } from '@/lib/directory/rules/people'
import { askedOf, askedSince, halfYearAskedOn } from '@/lib/directory/rules/people-checks'
import type { PersonInPost, PostWithPeople } from '@/lib/directory/types'
import { theOffice } from '@/lib/offices/queries'
import { replyToken } from '../queries/reply-token'
import { senderOf } from '../rules/sender'
import { issue } from './issue'

/**
 * In June and December every open post is asked, once, whether its people on record are still right for the coming half-year. Gives
 * how many were asked now; a run that is broken off goes on where it was.
 */
export async function askHalfYear(): Promise<number> {
  const actor = actorOfJob('ask-half-year')
  const halfYear = halfYearAskedOn(dayOf(today()))
  if (!halfYear) return 0
  const posts = await postsWithPeople(actor, today())
  let asked = 0
  for (const post of posts) {
    if (post.status !== 'open' || askedOf(post, null).length === 0) continue
    if (await ask(actor, post, { why: 'half_year', halfYear }, null)) asked += 1
  }
  return asked
}

/**
 * Somebody's mail failed for good: the post is asked whether he or she is still there, at that address. Does nothing where the person has
 * left or has another address by now, where the post was asked already and may still answer, and where nobody else of the post could be asked.
 */
export async function askUnreached(deliveryId: string): Promise<void> {
  const actor = actorOfJob('ask-unreached')
  const delivery = await db().delivery.findUnique({ where: { id: deliveryId } })
  if (!delivery?.contactId || !['failed', 'bounced'].includes(delivery.status)) return
  const { contactId, address } = delivery
  const posts = await db().posting.findMany({
    where: { contactId, OR: [{ toOn: null }, { toOn: { gte: today() } }], consulate: { status: 'open' } },
    select: { consulateId: true },
  })
  const ids = [...new Set(posts.map(posting => posting.consulateId))]
  for (const post of await postsWithPeople(actor, today(), ids)) {
    const person = post.people.find(one => one.contactId === contactId)
    if (
      !person ||
      (person.email ?? person.wrongEmail ?? null) !== address ||
      askedOf(post, address).length === 0
    )
      continue
    await ask(actor, post, { why: 'undeliverable', contactId, address }, person)
  }
}

type About =
  | { why: 'half_year'; halfYear: string }
  | { why: 'undeliverable'; contactId: string; address: string }

/** Whether it was asked: not where it has been already, for which the database stands. */
async function ask(
  actor: Actor,
  post: PostWithPeople,
  about: About,
  unreached: PersonInPost | null,
): Promise<boolean> {
  const office = await theOffice()
  return transaction(async tx => {
    const checkId = await begin(tx, post.id, about)
    if (!checkId) return false
    const asked = askedOf(post, unreached ? (unreached.email ?? unreached.wrongEmail ?? null) : null)
    const { deliveryIds } = await issue(tx, actor, {
      officeId: office.id,
      key: 'people_check',
      subject: { kind: 'people-check', id: checkId },
      numbered: false,
      data: {
        v: 1,
        kind: 'people',
        office: senderOf(office),
        consulate: { en: post.nameEn, zh: post.nameZh },
        post: CLASS_WORDS[post.class],
        unreached: unreached ? addresseeName(unreached) : '',
      },
      deliveries: asked.map(({ person, address }) => ({
        subject: { kind: 'people-check', id: checkId },
        contactId: person?.contactId ?? null,
        toName: person?.name ?? post.nameEn,
        address,
        locale: 'en' as const,
        data: {
          v: 1,
          kind: 'people',
          salutation: { en: salutation(person, 'en'), zh: salutation(person, 'zh') },
        },
      })),
    })
    await tx.peopleCheckLink.createMany({
      data: asked.map(({ person }, at) => ({
        checkId,
        contactId: person?.contactId ?? null,
        tokenHash: createHash('sha256')
          .update(replyToken(deliveryIds[at] as string))
          .digest(),
      })),
    })
    await record(tx, actor, {
      type: 'people.asked',
      subject: { kind: 'consulate', id: post.id },
      consulateId: post.id,
      data: { why: about.why },
    })
    return true
  })
}

async function begin(tx: Tx, consulateId: string, about: About): Promise<string | null> {
  const [row] =
    about.why === 'half_year'
      ? await tx.$queryRaw<{ id: string }[]>`
          insert into "PeopleCheck" ("consulateId", why, "halfYear", "askedAt")
          values (${consulateId}::uuid, 'half_year', ${about.halfYear}, ${now()}) on conflict do nothing returning id`
      : await tx.$queryRaw<{ id: string }[]>`
          insert into "PeopleCheck" as asked ("consulateId", why, "contactId", address, "askedAt")
          values (${consulateId}::uuid, 'undeliverable', ${about.contactId}::uuid, ${about.address}, ${now()})
          on conflict ("consulateId", "contactId", address) where why = 'undeliverable' and "confirmedAt" is null
          do update set "askedAt" = excluded."askedAt" where asked."askedAt" <= ${askedSince(now())} returning id`
  return row?.id ?? null
}
