import { toPdf, toSvg } from '@/lib/documents/pdf'
import type { Locale } from '@/lib/i18n/routing'
import { contactPerson, contactReach } from '../rules/contact-line'
import type { ActivityMessageData, TemplateLabels } from '../schema'
import type { DeliveryContent, MessageContent, TypesetLetter, Versions, Words } from '../types'
import { occasion } from './occasion'
import { line, paragraphs, type Run } from './passages'
import { placeholders } from './words'

/** A letter in one language, as the layout takes it. A row of the table or a line without words is left out. */
type Page = {
  language: Locale
  /** At the head: the number in English at the left, in Chinese at the right. */
  left: string
  right: string
  paragraphs: Run[][][]
  details: { label: string; lines: string[] }[]
  programme: { label: string; lines: { time: string; text: string }[] } | null
  closing: Run[][][]
  foot: string
  /** In the space that is left for the seal; none where it is empty. */
  seal: string
  to: string
}

/** What of a delivery a letter depends on: copies for assistants carry the same one. */
type About = Pick<DeliveryContent, 'data'>
type OneLetter = { message: MessageContent; delivery: About; versions: Versions }

const LANGUAGES = ['en', 'zh'] as const satisfies Locale[]

/**
 * The letter of a message to one recipient on the office's paper, English first; as a PDF that is the same bytes whenever it is set.
 * A card where the message reminds who accepted. Throws where the message is not about an activity.
 */
export function typeset(message: MessageContent, delivery: About, versions: Versions): TypesetLetter {
  const pdf = set([{ message, delivery, versions }])
  return { name: letterName(message), pdf: Buffer.from(pdf) }
}

/** The file's name of a message's letters: by its number in the register. */
export function letterName(message: Pick<MessageContent, 'key' | 'year' | 'number'>): string {
  if (layoutOf(message) === 'card') return 'pour-memoire.pdf'
  const { year, number } = message
  return year && number ? `invitation-${year}-${number}.pdf` : 'invitation.pdf'
}

function layoutOf({ key }: Pick<MessageContent, 'key'>): 'letter' | 'card' {
  return key === 'pour_memoire' ? 'card' : 'letter'
}

/** Letters of one layout in one document, each with pages of its own; dated as the first. Throws where there is none. */
export function set(letters: OneLetter[]): Uint8Array<ArrayBuffer> {
  const [first] = letters
  if (!first) throw new Error('there is no letter to set')
  return toPdf(layoutFile(first.message), dataOf(first, letters), first.message.issuedAt)
}

/** A letter as a drawing, to be looked at. */
export function draw(letter: OneLetter): string {
  return toSvg(layoutFile(letter.message), dataOf(letter, [letter]))
}

function layoutFile(message: MessageContent): string {
  return `correspondence/templates/${layoutOf(message)}.typ`
}

function dataOf({ message, delivery, versions }: OneLetter, letters: OneLetter[]): object {
  return {
    letterhead: message.data.office.letterhead,
    title: line(versions.en.subject, placeholders(message, delivery, versions.en.labels, 'en')),
    letters: letters.map(one =>
      LANGUAGES.map(locale => page(one.message, one.delivery, one.versions[locale], locale)),
    ),
  }
}

function page(message: MessageContent, delivery: About, words: Words, locale: Locale): Page {
  if (message.data.kind !== 'activity') throw new Error('only letters about an activity are typeset')
  const { labels } = words
  const values = placeholders(message, delivery, labels, locale)
  const say = (label: keyof TemplateLabels) => line(labels[label], values)
  const [number, day] = [say('numberLine'), say('dateLine')]
  return {
    language: locale,
    left: locale === 'zh' ? day : number,
    right: locale === 'zh' ? number : day,
    paragraphs: paragraphs(words.body, values),
    details: details(message, message.data, say, locale),
    programme: programme(message, message.data, labels, locale),
    closing: paragraphs(words.closing, values),
    foot: say('foot'),
    seal: say('seal'),
    to: say('toLine'),
  }
}

function details(
  message: MessageContent,
  data: ActivityMessageData,
  say: (label: keyof TemplateLabels) => string,
  locale: Locale,
): Page['details'] {
  const { activity } = data
  const { replyBy } = occasion(message, data, locale)
  const rsvp = activity.rsvp === 'regrets_only' ? 'regretsOnly' : 'rsvp'
  const rows: [keyof TemplateLabels, string[]][] = [
    ['where', [activity.place[locale]]],
    [rsvp, [replyBy ? say('replyBy') : '']],
    ['places', [say('seats')]],
    ['dress', [activity.dress[locale]]],
    ['contact', [contactPerson(data, locale), contactReach(data)]],
  ]
  return rows
    .map(([label, lines]) => ({ label: say(label), lines: lines.filter(Boolean) }))
    .filter(row => row.label !== '' && row.lines.length > 0)
}

function programme(
  message: MessageContent,
  data: ActivityMessageData,
  labels: TemplateLabels,
  locale: Locale,
): Page['programme'] {
  const lines = occasion(message, data, locale).programme
  return labels.programme && lines.length > 0 ? { label: labels.programme, lines } : null
}
