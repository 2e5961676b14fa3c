import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { previewOfWords } from '@/lib/correspondence/queries/preview'
import { senderOf } from '@/lib/correspondence/rules/sender'
import { isTypeset, matterOf } from '@/lib/correspondence/rules/templates'
import type { DeliveryData, MessageData } from '@/lib/correspondence/schema'
import type { WordsToPreview } from '@/lib/correspondence/schema/words'
import type { MessageContent } from '@/lib/correspondence/types'
import { db } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { addresseeName, salutation } from '@/lib/directory/rules/address'
import { CLASS_WORDS } from '@/lib/directory/rules/classes'
import { NotFound } from '@/lib/errors'
import { formatSpan } from '@/lib/i18n/format'
import { type Office, theOffice } from '@/lib/offices/queries'
import { deliveryDataOf, messageDataOf } from '../rules/letters'
import { recipientOf } from '../rules/recipients'

const MOST = 60

/** A real recipient by whom words are looked at. */
export type WordsRecipient = {
  id: string
  titleEn: string
  titleZh: string
  stateEn: string
  stateZh: string
}

/** The invitations of the activities planned last that have a date, drafts with them: whom words can be looked at by. */
export async function wordsRecipients(actor: Actor): Promise<WordsRecipient[]> {
  demand(actor, 'templates.read')
  const rows = await db().invitation.findMany({
    where: {
      AND: [invitationScope(actor), { activity: { startsAt: { not: null }, endsAt: { not: null } } }],
    },
    select: {
      id: true,
      activity: { select: { titleEn: true, titleZh: true } },
      consulate: { select: { stateEn: true, stateZh: true } },
    },
    orderBy: [{ activity: { createdAt: 'desc' } }, { activityId: 'asc' }, { consulate: { stateEn: 'asc' } }],
    take: MOST,
  })
  return rows.map(({ id, activity, consulate }) => ({ id, ...activity, ...consulate }))
}

/** Words that are not saved yet, filled in for a real recipient, as HTML to be shown in a frame. Throws NotFound where there is none of that id. */
export async function previewWords(actor: Actor, words: WordsToPreview): Promise<string> {
  demand(actor, 'templates.write')
  const office = await theOffice()
  const matter = matterOf(words.key)
  const { message, delivery, toName } =
    matter === 'activity' ? await aboutActivity(actor, words, office) : await aboutNone(actor, matter, office)
  // A card or a letter goes with a mail of another key, which decides its form.
  const key: MessageContent['key'] =
    words.key === 'card' ? 'pour_memoire' : isTypeset(words.key) ? 'invitation' : words.key
  return previewOfWords(
    actor,
    {
      officeId: office.id,
      numbered: words.key === 'invitation' || key !== words.key,
      message: { key, data: message },
      delivery: { toName, address: 'nobody@example.invalid', locale: words.first, data: delivery },
    },
    words,
  )
}

type Filled = { message: MessageData; delivery: DeliveryData; toName: string }

async function aboutActivity(actor: Actor, words: WordsToPreview, office: Office): Promise<Filled> {
  const invitation = await db().invitation.findFirst({
    where: { AND: [words.invitationId ? { id: words.invitationId } : {}, invitationScope(actor)] },
    include: { activity: { include: { programme: { orderBy: { position: 'asc' } } } } },
    orderBy: { createdAt: 'desc' },
  })
  const { activity } = invitation ?? {}
  if (!invitation || !activity?.startsAt || !activity.endsAt) throw new NotFound('invitation')
  const [post] = await postsWithPeople(actor, today(), [invitation.consulateId])
  if (!post) throw new NotFound('consulate')
  const mode = invitation.contactId ? 'contact' : invitation.addressee
  const { person } = recipientOf(post, mode, invitation.contactId)
  const { key } = words
  const over = key === 'cancellation' || key === 'withdrawal' || key === 'pour_memoire'
  const answered = key === 'receipt' || key === 'pour_memoire' || key === 'card'
  const name = person ? addresseeName(person) : post.nameEn
  const span = (locale: 'en' | 'zh') =>
    formatSpan(activity.startsAt as Date, activity.endsAt as Date, locale, activity.zone)
  const told = { en: span('en'), zh: span('zh') }
  const changes = [{ field: { en: 'When', zh: '时间' }, before: { en: '–', zh: '–' }, after: told }]
  return {
    message: messageDataOf(activity, office, key === 'change' || key === 'postponement' ? { changes } : {}),
    delivery: deliveryDataOf({
      post,
      person,
      seats: invitation.seats,
      hasReply: !over,
      calendar: null,
      answer: answered ? 'attending' : null,
      delegates: answered ? [name] : [],
      passedOnBy: key === 'passed_on' ? name : '',
    }),
    toName: person?.name ?? post.nameEn,
  }
}

/** A mail about an account, notices or a post's people: to who looks at it, about a post of the directory. */
async function aboutNone(
  actor: Actor,
  matter: 'account' | 'people' | 'notices' | 'support',
  office: Office,
): Promise<Filled> {
  const sender = senderOf(office)
  if (matter === 'notices') {
    const lines = [{ en: '…', zh: '……' }]
    return {
      message: { v: 1, kind: 'notices', office: sender },
      delivery: { v: 1, kind: 'notices', name: actor.name, count: 1, lines },
      toName: actor.name,
    }
  }
  if (matter === 'account') {
    return {
      message: { v: 1, kind: 'account', office: sender, minutes: 10 },
      delivery: {
        v: 1,
        kind: 'account',
        name: actor.name,
        signInTokenId: '00000000-0000-4000-8000-000000000000',
      },
      toName: actor.name,
    }
  }
  const post = await db().consulate.findFirst({ where: { status: 'open' }, orderBy: { stateEn: 'asc' } })
  if (!post) throw new NotFound('consulate')
  const names = { en: post.nameEn, zh: post.nameZh }
  const nobody = { en: salutation(null, 'en'), zh: salutation(null, 'zh') }
  if (matter === 'support') {
    const supportId = '00000000-0000-4000-8000-000000000000'
    const filled = { title: { en: '…', zh: '……' }, words: { en: '…', zh: '……' }, answerBy: null }
    return {
      message: {
        ...{ v: 1, kind: 'support', office: sender, supportId, outcome: 'approved', ...filled },
        post: CLASS_WORDS[post.class],
      },
      delivery: { v: 1, kind: 'support', supportId, salutation: nobody },
      toName: post.nameEn,
    }
  }
  return {
    message: {
      v: 1,
      kind: 'people',
      office: sender,
      consulate: names,
      post: CLASS_WORDS[post.class],
      unreached: '',
    },
    delivery: {
      v: 1,
      kind: 'people',
      salutation: { en: salutation(null, 'en'), zh: salutation(null, 'zh') },
    },
    toName: post.nameEn,
  }
}
