import { useLocale, useTranslations } from 'next-intl'
import type { AuditRow } from '@/lib/audit/queries'
import { halfYearName } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'

/** What an event changed, field by field: before and after. */
export function Changes({ data }: { data: AuditRow['data'] }) {
  const t = useTranslations('audit')
  const words = useWords()
  const changes = Object.entries((data.changes ?? {}) as Record<string, unknown>)
  if (changes.length === 0) return null
  return (
    <ul className="mt-0.5 text-ink-2 text-xs">
      <Since data={data} />
      {changes.map(([field, change]) => (
        <li key={field} className="break-words">
          {t.has(`field.${field}`) ? t(`field.${field}`) : field}
          {Array.isArray(change) ? (
            <>
              {t('colon')}
              <Value text={words(field, change[0])} /> → <Value text={words(field, change[1])} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** A stored value, which may be in either language. */
function Value({ text }: { text: string }) {
  return <span lang={langOfText(text)}>{text}</span>
}

/** Of which figure, and from when on, where a change is of a rule for both. */
function Since({ data: { figure, fromHalf } }: { data: AuditRow['data'] }) {
  const t = useTranslations('audit')
  const figures = useTranslations('stats.figure')
  const locale: Locale = useLocale()
  if (typeof figure !== 'string' || typeof fromHalf !== 'string') return null
  return (
    <li>
      {figures(figure)}
      {t('colon')}
      {t('from', { half: halfYearName(fromHalf, locale, 'short') })}
    </li>
  )
}

/** A stored value as it reads: kinds of activities by their names, the rest as it stands. */
function useWords(): (field: string, value: unknown) => string {
  const kinds = useTranslations('activities.kind')
  const list = new Intl.ListFormat(useLocale())
  return (field, value) => {
    if (value === null || value === undefined || value === '') return '–'
    if (field === 'kind' || field === 'kinds')
      return list.format(
        [value].flat().map(kind => (kinds.has(String(kind)) ? kinds(String(kind)) : String(kind))),
      )
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}
