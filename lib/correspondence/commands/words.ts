import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/routing'
import type { TemplateKey } from '@/prisma/generated/enums'
import {
  labelsOf,
  matterOf,
  placeholderChange,
  problemIn,
  sameWords,
  type WordTexts,
} from '../rules/templates'
import type { rollBackSchema, TypedWords } from '../schema/words'

const LOCALES = ['en', 'zh'] as const

type Version = WordTexts & { templateId: string; version: number }
type Newest = Record<Locale, Version>

/** What a change brings that is easily not meant: placeholders that come and go, by language, and a language that stays as it was. */
export type Warnings = {
  added: Record<Locale, string[]>
  dropped: Record<Locale, string[]>
  older: Locale | null
}

/**
 * Saves words as new versions, of the languages that changed; letters that are issued from now on say them. Refuses `changed_meanwhile`
 * where somebody saved first, `nothing_changed`, texts that cannot be filled in, and `check_warnings`, with the warnings and their sign,
 * until they are confirmed by it. Throws NotFound.
 */
export async function saveWords(actor: Actor, input: TypedWords): Promise<Outcome<{ key: TemplateKey }>> {
  demand(actor, 'templates.write')
  const fields = problemsOf(input)
  if (fields) return refused('invalid', fields)
  return transaction(async tx => {
    const newest = await lockedNewest(tx, input.key)
    if (newest.en.version !== input.versionEn || newest.zh.version !== input.versionZh)
      return refused('changed_meanwhile')
    const typed = {
      en: over(input.key, newest.en, input.en),
      zh: over(input.key, newest.zh, input.zh),
    }
    const changed = LOCALES.filter(locale => !sameWords(newest[locale], typed[locale]))
    if (changed.length === 0) return refused('nothing_changed')
    const warnings = warningsOf(newest, typed, changed)
    const sign = signOf(warnings)
    if (sign && sign !== input.confirmed) return refused('check_warnings', { detail: { ...warnings, sign } })
    await insert(tx, actor, newest, typed, changed, input.note)
    await record(tx, actor, {
      type: 'template.changed',
      subject: { kind: 'template', id: newest.en.templateId },
      data: { key: input.key, languages: changed, added: warnings.added, dropped: warnings.dropped },
    })
    return done({ key: input.key })
  })
}

/**
 * Makes what the words were in earlier versions the newest ones again; what came between stays on record. Refuses `changed_meanwhile` and
 * `nothing_changed`. Throws NotFound.
 */
export async function rollBackWords(
  actor: Actor,
  input: z.output<typeof rollBackSchema>,
): Promise<Outcome<{ key: TemplateKey }>> {
  demand(actor, 'templates.write')
  return transaction(async tx => {
    const newest = await lockedNewest(tx, input.key)
    if (newest.en.version !== input.versionEn || newest.zh.version !== input.versionZh)
      return refused('changed_meanwhile')
    const earlier = {
      en: await versionOf(tx, input.key, 'en', input.toEn),
      zh: await versionOf(tx, input.key, 'zh', input.toZh),
    }
    const changed = LOCALES.filter(locale => !sameWords(newest[locale], earlier[locale]))
    if (changed.length === 0) return refused('nothing_changed')
    await insert(tx, actor, newest, earlier, changed, '')
    await record(tx, actor, {
      type: 'template.rolled_back',
      subject: { kind: 'template', id: newest.en.templateId },
      data: { key: input.key, languages: changed, to: { en: input.toEn, zh: input.toZh } },
    })
    return done({ key: input.key })
  })
}

function problemsOf(input: TypedWords): Parameters<typeof refused>[1] | null {
  const texts = LOCALES.flatMap(locale => {
    const { subject, body, closing, labels } = input[locale]
    const own = { subject, body, closing }
    const beside = Object.entries(labels).map(([label, text]) => [`labels.${label}`, text] as const)
    return [...Object.entries(own), ...beside].map(
      ([name, text]) => [`${locale}.${name}`, text ?? ''] as const,
    )
  })
  const wrong = texts.flatMap(([name, text]) => {
    const problem = problemIn(text, matterOf(input.key))
    return problem ? [{ field: name, ...problem }] : []
  })
  if (wrong.length === 0) return null
  return {
    fields: Object.fromEntries(wrong.map(({ field, reason }) => [field, reason])),
    detail: { names: wrong.map(({ name }) => name).filter(Boolean) },
  }
}

/** Typed words over those that stand: labels that the key does not have stay as they are. */
function over(key: TemplateKey, { labels }: Version, typed: TypedWords[Locale]): WordTexts {
  const own = labelsOf(key).map(label => [label, typed.labels[label] ?? labels[label] ?? ''])
  return { ...typed, labels: { ...labels, ...Object.fromEntries(own) } }
}

function warningsOf(before: Newest, after: Record<Locale, WordTexts>, changed: Locale[]): Warnings {
  const change = { en: placeholderChange(before.en, after.en), zh: placeholderChange(before.zh, after.zh) }
  const older = changed.length === 1 ? (LOCALES.find(locale => !changed.includes(locale)) ?? null) : null
  return {
    added: { en: change.en.added, zh: change.zh.added },
    dropped: { en: change.en.dropped, zh: change.zh.dropped },
    older,
  }
}

/** Stands for warnings, so that others than those that were seen are shown anew; empty where there are none. */
function signOf(warnings: Warnings): string {
  const { added, dropped, older } = warnings
  const none = [added.en, added.zh, dropped.en, dropped.zh].every(list => list.length === 0) && older === null
  return none ? '' : createHash('sha256').update(JSON.stringify(warnings)).digest('hex')
}

/** The newest versions in both languages; nobody else saves until the transaction ends. */
async function lockedNewest(tx: Tx, key: TemplateKey): Promise<Newest> {
  await tx.$executeRaw`select id from "Template" where key = ${key}::"TemplateKey" order by id for update`
  const [en, zh] = await Promise.all([versionOf(tx, key, 'en'), versionOf(tx, key, 'zh')])
  return { en, zh }
}

async function versionOf(tx: Tx, key: TemplateKey, locale: Locale, version?: number): Promise<Version> {
  const found = await tx.templateVersion.findFirst({
    where: { template: { key, locale }, ...(version ? { version } : {}) },
    orderBy: { version: 'desc' },
  })
  if (!found) throw new NotFound('template')
  // As stored: a version keeps labels that its key does not use.
  return { ...found, labels: found.labels as Record<string, string> }
}

async function insert(
  tx: Tx,
  actor: Actor,
  newest: Newest,
  words: Record<Locale, WordTexts>,
  changed: Locale[],
  note: string,
): Promise<void> {
  // At one instant, by which the two are known to belong together.
  const createdAt = new Date()
  await tx.templateVersion.createMany({
    data: changed.map(locale => ({
      templateId: newest[locale].templateId,
      version: newest[locale].version + 1,
      subject: words[locale].subject,
      body: words[locale].body,
      closing: words[locale].closing,
      labels: words[locale].labels,
      createdAt,
      createdBy: actor.kind === 'user' ? actor.id : null,
      createdByName: actor.name,
      note,
    })),
  })
}
