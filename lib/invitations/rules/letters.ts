import { senderOf } from '@/lib/correspondence/rules/sender'
import type { ActivityDeliveryData, ActivityMessageData } from '@/lib/correspondence/schema'
import type { LetterKey } from '@/lib/correspondence/types'
import type { Prisma } from '@/lib/db/client'
import { addresseeLine, addresseeName, personTitle, salutation } from '@/lib/directory/rules/address'
import { CLASS_WORDS } from '@/lib/directory/rules/classes'
import { formalName } from '@/lib/directory/rules/formal-name'
import type { PersonInPost, PostWithPeople } from '@/lib/directory/types'

export type LetterActivity = Prisma.ActivityGetPayload<{ include: { programme: true } }>

type Office = Prisma.OfficeGetPayload<object>

type Because = Partial<Pick<ActivityMessageData, 'reason' | 'changes'>>

/** What a letter about an activity says to all its recipients, as the records stand now. */
export function messageDataOf(
  activity: LetterActivity,
  office: Office,
  because: Because = {},
): ActivityMessageData {
  if (!activity.startsAt || !activity.endsAt) throw new Error('an activity without a date has no letters')
  return {
    v: 1,
    kind: 'activity',
    office: senderOf(office),
    activity: {
      kind: activity.kind,
      title: both(activity, 'title'),
      purpose: both(activity, 'purpose'),
      place: both(activity, 'place'),
      dress: both(activity, 'dress'),
      startsAt: activity.startsAt.toISOString(),
      endsAt: activity.endsAt.toISOString(),
      zone: activity.zone,
      replyBy: activity.replyBy?.toISOString() ?? null,
      rsvp: activity.rsvp,
      contact: { name: activity.contactName, phone: activity.contactPhone, email: activity.contactEmail },
      programme: activity.programme.map(line => ({
        startsAt: line.startsAt.toISOString(),
        text: both(line, 'text'),
      })),
    },
    reason: because.reason ?? null,
    changes: because.changes ?? [],
    version: activity.version,
  }
}

/** Which letter goes with an activity's invitations; null where none does. */
export function letterKeyOf({ letterForm }: Pick<LetterActivity, 'letterForm'>): LetterKey | null {
  return letterForm === 'none' ? null : letterForm
}

type Letter = {
  post: PostWithPeople
  person: PersonInPost | null
  seats: number
} & Pick<ActivityDeliveryData, 'calendar' | 'hasReply'> &
  Partial<Pick<ActivityDeliveryData, 'reference' | 'answer' | 'delegates' | 'passedOnBy' | 'copyTo'>>

/** What it says to one of them. */
export function deliveryDataOf(letter: Letter): ActivityDeliveryData {
  const { post, person } = letter
  return {
    v: 1,
    kind: 'activity',
    consulate: both(post, 'name'),
    formal: formalName(post),
    post: CLASS_WORDS[post.class],
    addressee: person && {
      name: addresseeName(person),
      title: personTitle(person, 'en'),
      zh: addresseeLine(person, 'zh'),
    },
    salutation: { en: salutation(person, 'en'), zh: salutation(person, 'zh') },
    seats: letter.seats,
    reference: letter.reference ?? null,
    calendar: letter.calendar,
    hasReply: letter.hasReply,
    answer: letter.answer ?? null,
    delegates: letter.delegates ?? [],
    passedOnBy: letter.passedOnBy ?? '',
    copyTo: letter.copyTo ?? '',
  }
}

type Both<Name extends string> = { [key in `${Name}En` | `${Name}Zh`]: string }

function both<Name extends string>(record: Both<Name>, name: Name): { en: string; zh: string } {
  return {
    en: record[`${name}En` as keyof typeof record] as string,
    zh: record[`${name}Zh` as keyof typeof record] as string,
  }
}
