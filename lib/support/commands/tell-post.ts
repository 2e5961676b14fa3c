import type { Actor } from '@/lib/access/actor'
import { today } from '@/lib/clock'
import { issue } from '@/lib/correspondence/commands/issue'
import { senderOf } from '@/lib/correspondence/rules/sender'
import type { SupportMessageData } from '@/lib/correspondence/schema'
import type { Tx } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { salutation } from '@/lib/directory/rules/address'
import { CLASS_WORDS } from '@/lib/directory/rules/classes'
import { dayOf } from '@/lib/directory/rules/people'
import { askedOf } from '@/lib/directory/rules/people-checks'
import type { PostWithPeople } from '@/lib/directory/types'
import type { Locale } from '@/lib/i18n/routing'
import { theOffice } from '@/lib/offices/queries'

type Answered = { id: string; consulateId: string; titleZh: string; titleEn: string }
type Said = {
  outcome: SupportMessageData['outcome']
  words: { en: string; zh: string }
  answerBy: Date | null
}

/**
 * Mails what the office has answered, within the transaction that answers: to who submitted the request and to the post's focal points, one
 * mail for each address. Where there are none of these, to the post itself.
 */
export async function tellPost(
  tx: Tx,
  actor: Actor,
  request: Answered,
  { answerBy, ...said }: Said,
): Promise<void> {
  const [post] = await postsWithPeople(actor, today(), [request.consulateId], tx)
  if (!post) return
  const told = await toldOf(tx, request.id, post)
  if (told.length === 0) return
  const office = await theOffice(tx)
  const subject = { kind: 'support', id: request.id }
  await issue(tx, actor, {
    officeId: office.id,
    key: 'support_answered',
    subject,
    numbered: false,
    data: {
      ...{ v: 1, kind: 'support', office: senderOf(office), supportId: request.id, ...said },
      post: CLASS_WORDS[post.class],
      title: { en: request.titleEn || request.titleZh, zh: request.titleZh || request.titleEn },
      answerBy: answerBy ? dayOf(answerBy) : null,
    },
    deliveries: told.map(({ person, address, name, locale }) => ({
      ...{ subject, contactId: person?.contactId ?? null, toName: name, address, locale },
      data: {
        ...{ v: 1, kind: 'support', supportId: request.id },
        salutation: { en: salutation(person, 'en'), zh: salutation(person, 'zh') },
      },
    })),
  })
}

type Told = { person: PostWithPeople['people'][number] | null; address: string; name: string; locale: Locale }

async function toldOf(tx: Tx, requestId: string, post: PostWithPeople): Promise<Told[]> {
  const byUser = await submitter(tx, requestId, post)
  const focal = askedOf(post, null).filter(({ person }) => person?.focalPoint || !byUser)
  const all = [
    ...(byUser ? [byUser] : []),
    ...focal.map(one => ({ ...one, name: one.person?.name ?? post.nameEn, locale: 'en' as const })),
  ]
  const addresses = all.map(({ address }) => address.toLowerCase())
  return all.filter(({ address }, at) => addresses.indexOf(address.toLowerCase()) === at)
}

/** Who submitted the request last, where he or she can still sign in for the post. */
async function submitter(tx: Tx, requestId: string, post: PostWithPeople): Promise<Told | null> {
  const step = await tx.supportStep.findFirst({
    where: { requestId, to: 'submitted', by: { not: null } },
    orderBy: { at: 'desc' },
    select: { by: true },
  })
  if (!step?.by) return null
  const user = await tx.user.findFirst({
    where: { id: step.by, role: 'officer', consulateId: post.id, disabledAt: null },
  })
  if (!user) return null
  const person = post.people.find(({ contactId }) => contactId === user.contactId) ?? null
  return {
    person,
    address: user.email,
    name: person?.name ?? user.name,
    locale: user.locale === 'zh' ? 'zh' : 'en',
  }
}
