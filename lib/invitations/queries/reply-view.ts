import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { registerNumber } from '@/lib/correspondence/rules/register'
import { addresseeLine, postInText } from '@/lib/directory/rules/address'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/routing'
import { whyClosed } from '../rules/answering'
import type { TypedDelegate, TypedReply } from '../schema'
import type { ReplyView } from '../types'
import { type GuestInvitation, guestInvitation, invitationOfToken } from './reply-page'

type Asked = {
  /** For an officer who is signed in; a token opens the one that it is for. */
  invitationId?: string
  /** As the address says; else the language that the mail began with. */
  locale: Locale | null
  notice: ReplyView['notice']
  /** The contact to whom it was just passed on. */
  passedTo: string
  typed?: Record<string, unknown>
  problems?: string[]
}

/** What the guest's page shows of a token's invitation, or of one of an officer's post. Throws NotFound for any other. */
export async function replyView(actor: Actor, asked: Asked): Promise<ReplyView> {
  const id = actor.invitationId ?? asked.invitationId
  if (!id) throw new NotFound('invitation')
  return viewOf(actor, await guestInvitation(actor, id), asked)
}

/** The same for whoever holds a reply token; null where it opens nothing. */
export async function replyViewOfToken(token: string, asked: Asked): Promise<ReplyView | null> {
  const found = await invitationOfToken(token)
  return found && viewOf(found.actor, found.invitation, asked)
}

function viewOf(actor: Actor, invitation: GuestInvitation, asked: Asked): ReplyView {
  const locale = asked.locale ?? actor.locale
  const at = now()
  const { activity, office, people } = invitation
  return {
    locale,
    invitation,
    closed: whyClosed(
      {
        ...activity,
        invitationStatus: invitation.status,
        activityStatus: activity.status,
        seats: invitation.seats,
      },
      at,
    ),
    overdue: at > activity.replyBy,
    now: at,
    addressee: addressed(invitation, locale),
    number:
      invitation.year && invitation.number
        ? registerNumber(invitation.year, invitation.number, office.registerPrefix)[locale]
        : '',
    contactLine: contactLine(invitation, locale),
    typed: asked.typed ? typedReply(asked.typed) : asBefore(invitation),
    problems: asked.problems ?? null,
    notice: asked.notice,
    passedTo: people.find(person => person.contactId === asked.passedTo)?.name ?? '',
    holderContactId: actor.contactId,
  }
}

function addressed({ contactId, people, consulate }: GuestInvitation, locale: Locale): string {
  const person = people.find(one => one.contactId === contactId)
  if (person) return addresseeLine(person, locale)
  return postInText(consulate, locale)
}

function contactLine({ activity, office }: GuestInvitation, locale: Locale): string {
  const division = locale === 'zh' ? office.divisionZh : office.divisionEn
  const parts = [activity.contactName || division, activity.contactPhone, activity.contactEmail]
  return parts.filter(Boolean).join(locale === 'zh' ? '，' : ', ')
}

const NOBODY: TypedDelegate = { pick: '', name: '', title: '', role: '', diet: '', document: '', plate: '' }

/** The form as it was answered before, or empty with the addressee proposed as the first person. */
function asBefore({ reply, contactId, people }: GuestInvitation): TypedReply {
  if (reply) {
    const named = reply.delegates.filter(one => one.nomination?.state !== 'declined')
    const delegates = named.map(one => {
      const stillThere = people.some(person => person.contactId === one.contactId)
      const known = { ...NOBODY, role: one.role }
      if (stillThere && one.contactId) return { ...known, pick: one.contactId }
      const name = [one.honorific, one.name].filter(Boolean).join(' ')
      return { ...known, pick: 'other', name, title: one.title }
    })
    return { answer: reply.answer, delegates, note: reply.note, privateNote: '' }
  }
  const proposed = people.some(person => person.contactId === contactId)
  return {
    answer: '',
    delegates: proposed && contactId ? [{ ...NOBODY, pick: contactId }] : [],
    note: '',
    privateNote: '',
  }
}

/** What was typed, whatever it was, as texts. */
function typedReply(typed: Record<string, unknown>): TypedReply {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const delegates = Array.isArray(typed.delegates) ? (typed.delegates as unknown[]) : []
  return {
    answer: text(typed.answer),
    delegates: delegates.map(one => {
      const fields = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>
      const names = Object.keys(NOBODY) as (keyof typeof NOBODY)[]
      return { ...NOBODY, ...Object.fromEntries(names.map(name => [name, text(fields[name])])) }
    }),
    note: text(typed.note),
    privateNote: text(typed.privateNote),
  }
}
