import { formatDate, formatSpan, formatTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ActivityValues, Change } from '@/lib/plans/types'

type Both = { en: string; zh: string }
export type ChangeLine = { field: Both; before: Both; after: Both }

/** What those invited are told of: the rest is the office's own affair. */
const TOLD = ['when', 'place', 'programme', 'dress', 'title', 'replyBy'] as const
type Told = (typeof TOLD)[number]

const WORDS: Record<Told, Both> = {
  when: { en: 'When', zh: '时间' },
  place: { en: 'Where', zh: '地点' },
  programme: { en: 'Programme', zh: '日程' },
  dress: { en: 'Dress', zh: '着装' },
  title: { en: 'Title', zh: '名称' },
  replyBy: { en: 'R.S.V.P. by', zh: '回复期限' },
}

const FIELDS: Record<Told, (keyof ActivityValues)[]> = {
  when: ['startsAt', 'endsAt'],
  place: ['placeEn', 'placeZh'],
  programme: ['programme'],
  dress: ['dressEn', 'dressZh'],
  title: ['titleEn', 'titleZh'],
  replyBy: ['replyBy'],
}

type Facts = Pick<
  ActivityValues,
  | 'startsAt'
  | 'endsAt'
  | 'placeEn'
  | 'placeZh'
  | 'programme'
  | 'dressEn'
  | 'dressZh'
  | 'titleEn'
  | 'titleZh'
  | 'replyBy'
>

/** The lines of a letter that say what was and what is, in both languages; empty where nothing changed that a guest must know. */
export function changeLines(changes: Change[], before: Facts, after: Facts, zone: string): ChangeLine[] {
  const changed = new Set(changes.map(change => change.field))
  return TOLD.filter(told => FIELDS[told].some(field => changed.has(field))).map(told => ({
    field: WORDS[told],
    before: { en: worded(told, before, 'en', zone), zh: worded(told, before, 'zh', zone) },
    after: { en: worded(told, after, 'en', zone), zh: worded(told, after, 'zh', zone) },
  }))
}

function worded(told: Told, facts: Facts, locale: Locale, zone: string): string {
  const zh = locale === 'zh'
  switch (told) {
    case 'when':
      return facts.startsAt && facts.endsAt ? formatSpan(facts.startsAt, facts.endsAt, locale, zone) : '–'
    case 'place':
      return (zh ? facts.placeZh || facts.placeEn : facts.placeEn || facts.placeZh) || '–'
    case 'dress':
      return (zh ? facts.dressZh || facts.dressEn : facts.dressEn || facts.dressZh) || '–'
    case 'title':
      return zh ? facts.titleZh : facts.titleEn
    case 'replyBy':
      return facts.replyBy ? formatDate(facts.replyBy, locale, zone) : '–'
    case 'programme': {
      const lines = facts.programme.map(
        line =>
          `${formatTime(line.startsAt, zone)} ${zh ? line.textZh || line.textEn : line.textEn || line.textZh}`,
      )
      return lines.join(zh ? '；' : '; ') || '–'
    }
  }
}
