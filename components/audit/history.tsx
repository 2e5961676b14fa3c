import { useLocale, useTranslations } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import type { AuditRow } from '@/lib/audit/queries'
import { formatShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { Changes } from './changes'

/** What happened to a record, newest first: what, by whom, when (office time). */
export function History({ events }: { events: AuditRow[] }) {
  const t = useTranslations('audit')
  const locale: Locale = useLocale()
  if (events.length === 0) return <p className="text-ink-3">{t('noHistory')}</p>
  return (
    <Timeline
      items={events.map(event => ({
        id: event.id,
        what: (
          <>
            {t(`type.${event.type.replaceAll('.', '_')}`)}
            <Changes data={event.data} />
          </>
        ),
        when: `${formatShort(event.officeAt, locale)} · ${event.actorKind === 'user' && event.actorName ? event.actorName : t(`actor.${event.actorKind}`)}`,
      }))}
    />
  )
}
