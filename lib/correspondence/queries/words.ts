import { type Actor, demand } from '@/lib/access/actor'
import { clockOffset } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/routing'
import { TemplateKey } from '@/prisma/generated/enums'
import type { LabelName } from '../rules/labels'
import { isTypeset, labelsOf, matterOf, PLACEHOLDERS, type WordTexts } from '../rules/templates'
import { type TextDifference, wordDifferences } from '../rules/word-differences'

/** A template in the list: when each language was worded last, and by whom. Real time. */
export type ListedTemplate = {
  key: TemplateKey
  typeset: boolean
  subject: Record<Locale, string>
  /** The language whose words are older than the other's; null where they belong together. */
  older: Locale | null
  changedAt: Date
  /** Empty for the standard words. */
  changedBy: string
}

type Version = WordTexts & { version: number; createdAt: Date; createdByName: string; note: string }

/** Words as they stood from some moment on: the version of each language, who made it so, and what changed then. Real time. */
export type WordsState = {
  at: Date
  by: string
  note: string
  versions: Record<Locale, number>
  differences: Record<Locale, TextDifference[]>
}

export type TemplateWords = {
  key: TemplateKey
  typeset: boolean
  labels: readonly LabelName[]
  placeholders: readonly string[]
  older: Locale | null
  now: Record<Locale, WordTexts & { version: number }>
  /** The newest first; the last are the standard words. */
  states: WordsState[]
}

// As they are needed: first what invites, then what follows, then accounts.
const ORDER: TemplateKey[] = [
  ...([
    'invitation',
    'letter',
    'note',
    'reminder',
    'pour_memoire',
    'card',
    'receipt',
    'passed_on',
    'place_offered',
    'nomination_decided',
  ] as const),
  ...([
    'change',
    'postponement',
    'cancellation',
    'withdrawal',
    'people_check',
    'support_answered',
    'account',
    'sign_in',
    'notices',
  ] as const),
]

/** All templates with how they stand. */
export async function listedTemplates(actor: Actor): Promise<ListedTemplate[]> {
  demand(actor, 'templates.read')
  const all = await Promise.all(ORDER.map(async key => ({ key, ...(await versionsOf(key)) })))
  return all.map(({ key, en, zh }) => {
    const [newEn, newZh] = [newest(en), newest(zh)]
    const last = newEn.createdAt >= newZh.createdAt ? newEn : newZh
    return {
      key,
      typeset: isTypeset(key),
      subject: { en: newEn.subject, zh: newZh.subject },
      older: olderOf(newEn, newZh),
      changedAt: inOfficeTime(last.createdAt.getTime()),
      changedBy: last.createdByName,
    }
  })
}

/** The words of one template, with all that they were. Throws NotFound. */
export async function templateWords(actor: Actor, key: string): Promise<TemplateWords> {
  demand(actor, 'templates.read')
  const known = Object.values(TemplateKey).find(one => one === key)
  if (!known) throw new NotFound('template')
  const { en, zh } = await versionsOf(known)
  return {
    key: known,
    typeset: isTypeset(known),
    labels: labelsOf(known),
    placeholders: PLACEHOLDERS[matterOf(known)],
    older: olderOf(newest(en), newest(zh)),
    now: { en: newest(en), zh: newest(zh) },
    states: statesOf(en, zh),
  }
}

async function versionsOf(key: TemplateKey): Promise<Record<Locale, Version[]>> {
  const own = new Set<string>(labelsOf(key))
  const rows = await db().templateVersion.findMany({
    where: { template: { key } },
    select: {
      ...{ version: true, subject: true, body: true, closing: true, labels: true },
      ...{ createdAt: true, createdByName: true, note: true, template: { select: { locale: true } } },
    },
    orderBy: { version: 'asc' },
  })
  const of = (locale: Locale) =>
    rows
      .filter(row => row.template.locale === locale)
      .map(({ template: _, labels, ...row }) => ({
        ...row,
        labels: Object.fromEntries(
          Object.entries(labels as Record<string, string>).filter(([label]) => own.has(label)),
        ),
      }))
  return { en: of('en'), zh: of('zh') }
}

function newest(versions: Version[]): Version {
  const last = versions.at(-1)
  if (!last) throw new NotFound('template')
  return last
}

function olderOf(en: Version, zh: Version): Locale | null {
  if (en.createdAt.getTime() === zh.createdAt.getTime()) return null
  return en.createdAt < zh.createdAt ? 'en' : 'zh'
}

/** Versions are ordered by real time, and shown in the office's. */
function inOfficeTime(at: number): Date {
  return new Date(at + clockOffset())
}

function statesOf(en: Version[], zh: Version[]): WordsState[] {
  const moments = [...new Set([...en, ...zh].map(version => version.createdAt.getTime()))].sort(
    (a, b) => a - b,
  )
  const asAt = (versions: Version[], at: number) => versions.findLast(one => one.createdAt.getTime() <= at)
  return moments
    .map((at, place) => {
      const now = { en: asAt(en, at) ?? en[0], zh: asAt(zh, at) ?? zh[0] }
      const before = moments[place - 1]
      const was = before === undefined ? now : { en: asAt(en, before), zh: asAt(zh, before) }
      const made = [now.en, now.zh].find(version => version?.createdAt.getTime() === at)
      const between = (locale: Locale) => {
        const [from, to] = [was[locale], now[locale]]
        return from && to ? wordDifferences(from, to, locale) : []
      }
      return {
        at: inOfficeTime(at),
        by: made?.createdByName ?? '',
        note: made?.note ?? '',
        versions: { en: now.en?.version ?? 1, zh: now.zh?.version ?? 1 },
        differences: { en: between('en'), zh: between('zh') },
      }
    })
    .reverse()
}
