import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Timeline, type TimelineItem } from '@/components/ui/timeline'
import { formatShort } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import type { InvitationHistory as History } from '@/lib/invitations/types'
import { Names } from './names'

/** What happened to the invitation, the newest first: every version of the answer with who, when and by which way. */
export function InvitationHistory({
  history,
  zone,
  locale,
}: {
  history: History
  zone: string
  locale: Locale
}) {
  const t = useTranslations('home')
  const at = (instant: Date) => formatShort(instant, locale, zone)
  const items: TimelineItem[] = [
    ...(history.cancelledAt
      ? [{ id: 'cancelled', what: t('cancelled'), when: at(history.cancelledAt) }]
      : []),
    ...(history.withdrawnAt
      ? [{ id: 'withdrawn', what: t('withdrawn'), when: at(history.withdrawnAt) }]
      : []),
    ...history.versions.map(version => ({
      id: String(version.version),
      what: <Version version={version} locale={locale} />,
      when: [at(version.at), version.byName, t(`by.${version.channel}`), version.late && t('late')]
        .filter(Boolean)
        .join(' · '),
    })),
    ...(history.issuedAt ? [{ id: 'sent', what: t('sent'), when: at(history.issuedAt) }] : []),
  ]
  return (
    <Card title={t('history')}>
      <Timeline items={items} />
    </Card>
  )
}

function Version({ version, locale }: { version: History['versions'][number]; locale: Locale }) {
  const t = useTranslations('home')
  return (
    <>
      <b>{t(`answer.${version.answer}`)}</b>
      {version.delegates.length > 0 ? (
        <span className="block">
          <Names names={version.delegates} locale={locale} />
        </span>
      ) : null}
      {version.note ? (
        <span lang={langOfText(version.note)} className="wrap-anywhere block text-ink-2">
          {version.note}
        </span>
      ) : null}
    </>
  )
}
