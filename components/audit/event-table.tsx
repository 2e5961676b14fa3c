import { useLocale, useTranslations } from 'next-intl'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { AuditRow } from '@/lib/audit/queries'
import { formatDay, formatTime } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { Changes } from './changes'

/** Events of the audit, one a row; the subject opens everything that happened to it. */
export function EventTable({ events }: { events: AuditRow[] }) {
  const t = useTranslations('audit')
  const locale: Locale = useLocale()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Th numeric>{t('seq')}</Th>
          <Th>{t('when')}</Th>
          <Th>{t('what')}</Th>
          <Th>{t('who')}</Th>
          <Th>{t('subject')}</Th>
          <Th>{t('hash')}</Th>
        </tr>
      </thead>
      <tbody>
        {events.map(event => (
          <Tr key={event.id} className="align-top">
            <Td numeric label={t('seq')} className="text-ink-3">
              {event.seq}
            </Td>
            <Td label={t('when')} className="whitespace-nowrap">
              {formatDay(event.at, locale)} {formatTime(event.at)}
            </Td>
            <Th scope="row" place="lead">
              {t(`type.${event.type.replaceAll('.', '_')}`)}
              <div className="font-normal">
                <Changes data={event.data} />
                <Details data={event.data} />
              </div>
            </Th>
            <Td label={t('who')}>
              {event.actorName ? <span lang={langOfText(event.actorName)}>{event.actorName}</span> : '–'}
              <div className="text-ink-3 text-xs">{t(`actor.${event.actorKind}`)}</div>
            </Td>
            <Td label={t('subject')}>
              {event.subjectId ? (
                <Link href={`/audit?subject=${encodeURIComponent(event.subjectId)}`}>
                  {t(`kind.${event.subjectKind}`)}
                </Link>
              ) : (
                t(`kind.${event.subjectKind}`)
              )}
            </Td>
            <Td label={t('hash')}>
              <code title={event.hash} className="font-mono text-ink-3 text-xs">
                {event.hash.slice(0, 10)}
              </code>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The facts of an event as they are stored; what changed is shown in words above. */
function Details({ data }: { data: AuditRow['data'] }) {
  const t = useTranslations('audit')
  const { changes: _, ...facts } = data
  if (Object.keys(facts).length === 0) return null
  return (
    <details className="text-ink-2 text-xs">
      <summary>{t('details')}</summary>
      <pre lang="en" className="mt-1 max-w-120 whitespace-pre-wrap break-all font-mono">
        {JSON.stringify(facts, null, 1)}
      </pre>
    </details>
  )
}
