import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { formatShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { SendingLine } from './sending-line'

export type NotSentRow = {
  id: string
  at: Date
  count: number
  reason: string
  activity: { id: string; titleEn: string; titleZh: string; zone: string }
}

/** Scheduled sendings whose hour came and that did not go out, each with why; without any it makes way. */
export function NotSentCard({ rows }: { rows: NotSentRow[] }) {
  const t = useTranslations('today.notSent')
  const locale: Locale = useLocale()
  if (rows.length === 0) return null
  return (
    <Card flush title={t('title')}>
      <ul>
        {rows.map(({ id, at, count, reason, activity }) => (
          <SendingLine
            key={id}
            activity={activity}
            action={<ButtonLink href={`/office/activities/${activity.id}/check`}>{t('check')}</ButtonLink>}
          >
            <p className="text-seal text-sm">
              {t('text', { count, when: formatShort(at, locale, activity.zone) })}{' '}
              {t(reason === 'changed_meanwhile' ? 'changed' : 'other')}
            </p>
          </SendingLine>
        ))}
      </ul>
    </Card>
  )
}
