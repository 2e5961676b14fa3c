import { useLocale, useTranslations } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import type { AuditRow } from '@/lib/audit/queries'
import { formatShort } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import type { CockpitRow } from '@/lib/invitations/types'

type Props = { events: AuditRow[]; rows: Pick<CockpitRow, 'id' | 'post'>[]; zone: string }

/** What happened to the activity and its invitations, in a sentence each, newest first: what, when (office time), by whom. */
export function Events({ events, rows, zone }: Props) {
  const t = useTranslations('cockpit.events')
  const audit = useTranslations('audit')
  const locale: Locale = useLocale()
  if (events.length === 0) return <p className="text-ink-3 text-xs">{t('none')}</p>
  return (
    <Timeline
      items={events.map(event => ({
        id: event.id,
        what: sentence(event),
        when: (
          <>
            {formatShort(event.officeAt, locale, zone)} ·{' '}
            <span lang={langOfText(who(event))}>{who(event)}</span>
          </>
        ),
      }))}
    />
  )

  function sentence({ type, data, consulateId, subjectId }: AuditRow): string {
    const key = type.replaceAll('.', '_')
    if (!t.has(`type.${key}`)) return audit(`type.${key}`)
    const row = rows.find(one => one.post.id === consulateId || one.id === subjectId)
    const state = row ? (locale === 'zh' ? row.post.stateZh : row.post.stateEn) : ''
    return t(`type.${key}`, { state: state || t('someone'), ...plain(data) })
  }

  function who({ actorKind, actorName }: AuditRow): string {
    if (actorKind === 'job') return t('automatic')
    if (actorKind === 'token' && actorName) return t('byLink', { name: actorName })
    return actorName || audit(`actor.${actorKind}`)
  }
}

const VALUES = { count: 0, people: 0, before: 0, after: 0, answer: '', name: '', key: '', decision: '' }

/** What of an event's facts its sentence may use. */
function plain(data: AuditRow['data']): Record<string, string | number> {
  const usable = Object.entries(data).filter(([key, value]) => key in VALUES && typeof value !== 'object')
  return { ...VALUES, ...Object.fromEntries(usable.map(([key, value]) => [key, shown(value)])) }
}

function shown(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value)
}
