import { useTranslations } from 'next-intl'
import type { AuditRow } from '@/lib/audit/queries'

/** What an event changed, field by field: before and after. */
export function Changes({ data }: { data: AuditRow['data'] }) {
  const t = useTranslations('audit')
  const changes = Object.entries((data.changes ?? {}) as Record<string, unknown>)
  if (changes.length === 0) return null
  return (
    <ul className="mt-0.5 text-ink-2 text-xs">
      {changes.map(([field, change]) => (
        <li key={field} className="break-words">
          {t.has(`field.${field}`) ? t(`field.${field}`) : field}
          {Array.isArray(change) ? `${t('colon')}${words(change[0])} → ${words(change[1])}` : null}
        </li>
      ))}
    </ul>
  )
}

function words(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
