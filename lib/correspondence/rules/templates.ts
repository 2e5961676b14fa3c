import Mustache from 'mustache'
import { ActivityKind, type TemplateKey } from '@/prisma/generated/enums'
import type { LabelName } from './labels'

/** What a template is about, which decides what it may name. */
export type Matter = 'activity' | 'account' | 'people' | 'notices' | 'support'

const OTHERS: Partial<Record<TemplateKey, Matter>> = {
  sign_in: 'account',
  account: 'account',
  people_check: 'people',
  notices: 'notices',
  support_answered: 'support',
}

/** What the words of a key are about. */
export function matterOf(key: TemplateKey): Matter {
  return OTHERS[key] ?? 'activity'
}

/** What is typeset, not mailed. */
export const TYPESET = ['letter', 'note', 'card'] as const satisfies TemplateKey[]

/** Whether the words of a key are typeset. */
export function isTypeset(key: TemplateKey): key is (typeof TYPESET)[number] {
  return TYPESET.some(one => one === key)
}

/** The words beside the sentences that a template of a key has: of the table, the button, the calendar entry; of the paper. */
export function labelsOf(key: TemplateKey): readonly LabelName[] {
  if (isTypeset(key)) return ON_PAPER
  const matter = matterOf(key)
  if (matter === 'activity') return IN_MAIL
  return matter === 'account' ? ['signIn', 'linkHint'] : ['reply', 'linkHint']
}

const ON_PAPER = [
  ...(['numberLine', 'dateLine', 'where', 'rsvp', 'regretsOnly', 'replyBy', 'places', 'seats'] as const),
  ...(['dress', 'contact', 'programme', 'foot', 'seal', 'toLine'] as const),
]
const IN_MAIL = [
  ...(['when', 'where', 'places', 'seats', 'rsvp', 'regretsOnly', 'replyBy', 'dress', 'number'] as const),
  ...(['contact', 'programme', 'reply', 'change', 'linkHint', 'attending', 'tentative', 'regrets'] as const),
  ...(['copy', 'calendarHint', 'calendarWithdrawn'] as const),
]

/** The names that words may use. Those of `changes` stand within it; of `kind` one is said after a point, as `kind.cultural`. */
export const PLACEHOLDERS: Record<Matter, readonly string[]> = {
  activity: [
    ...['office', 'division', 'city', 'number', 'issuedDay', 'consulate', 'formal', 'post', 'addressee'],
    ...[
      'addresseeTitle',
      'salutation',
      'title',
      'article',
      'purpose',
      'day',
      'time',
      'zone',
      'place',
      'dress',
    ],
    ...['contact', 'replyBy', 'regretsOnly', 'seats', 'seatsWord', 'oneSeat', 'reason', 'changes', 'answer'],
    ...['delegates', 'passedOnBy', 'copyTo', 'hasReply', 'kind'],
  ],
  account: ['office', 'division', 'name', 'minutes'],
  people: ['office', 'division', 'consulate', 'post', 'unreached', 'salutation'],
  notices: ['office', 'division', 'name', 'count', 'notices'],
  support: [
    ...['office', 'division', 'post', 'salutation', 'title', 'answerBy', 'words'],
    ...['taken', 'approved', 'declined', 'delivered'],
  ],
}

const WITHIN: Record<string, readonly string[]> = {
  changes: ['field', 'before', 'after'],
  kind: Object.values(ActivityKind),
}

/** The texts of one language that are Mustache: subject, body, closing, labels. */
export type WordTexts = { subject: string; body: string; closing: string; labels: Record<string, string> }

/** Why a text cannot be words; `name` is the placeholder that is unknown, or that is not closed. */
export type TextProblem = { reason: 'not_closed' | 'unknown_placeholder'; name: string }

/** What is wrong with a text of words; null where nothing is. */
export function problemIn(text: string, matter: Matter): TextProblem | null {
  const names = namesIn(text)
  if (!Array.isArray(names)) return names
  const unknown = names.find(name => !isKnown(name, matter))
  return unknown === undefined ? null : { reason: 'unknown_placeholder', name: unknown }
}

function isKnown(name: string, matter: Matter): boolean {
  const [first = '', ...rest] = name.split('.')
  if (!PLACEHOLDERS[matter].includes(first)) return false
  // `kind` itself is no text; the others have no parts.
  if (first === 'kind') return rest.length === 1 && (WITHIN.kind ?? []).includes(rest[0] ?? '')
  return first === 'changes' ? rest.every(part => (WITHIN.changes ?? []).includes(part)) : rest.length === 0
}

/** The placeholders of a text, each once; those within a list with its name before them. */
function namesIn(text: string): string[] | TextProblem {
  try {
    return [...new Set(walk(Mustache.parse(text) as Token[], ''))]
  } catch (error) {
    return { reason: 'not_closed', name: /"([^"]+)"/.exec(String(error))?.[1] ?? '' }
  }
}

type Token = [kind: string, name: string, start: number, end: number, ...rest: unknown[]]

function walk(tokens: Token[], within: string): string[] {
  return tokens.flatMap(([kind, name, , , inner]) => {
    if (kind === 'text' || kind === '!') return []
    // Other delimiters and partials are nothing that an office needs.
    if (kind === '>' || kind === '=') return [`${kind}${name}`]
    const own = within === 'changes' && (WITHIN.changes ?? []).includes(name) ? `${within}.${name}` : name
    const deeper = Array.isArray(inner) ? walk(inner as Token[], name === 'changes' ? name : within) : []
    return [own, ...deeper]
  })
}

/** Every placeholder in the words of one language. */
function usedIn({ subject, body, closing, labels }: WordTexts): Set<string> {
  const texts = [subject, body, closing, ...Object.values(labels)]
  return new Set(
    texts.flatMap(text => {
      const names = namesIn(text)
      return Array.isArray(names) ? names : []
    }),
  )
}

/** Which placeholders a change adds and which it drops. */
export function placeholderChange(
  before: WordTexts,
  after: WordTexts,
): { added: string[]; dropped: string[] } {
  const [was, is] = [usedIn(before), usedIn(after)]
  return { added: [...is].filter(name => !was.has(name)), dropped: [...was].filter(name => !is.has(name)) }
}

/** Whether two words say the same. Labels that are empty are as those that are not there. */
export function sameWords(one: WordTexts, other: WordTexts): boolean {
  const plain = ({ subject, body, closing, labels }: WordTexts) =>
    JSON.stringify([
      subject,
      body,
      closing,
      Object.entries(labels)
        .filter(([, text]) => text)
        .sort(),
    ])
  return plain(one) === plain(other)
}
