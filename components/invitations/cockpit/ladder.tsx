import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatShortDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { Chasing } from '@/lib/invitations/types'

/** When those awaited are reminded by themselves, how many were, and whom there is to telephone afterwards. */
export function Ladder({ activityId, chasing }: { activityId: string; chasing: Chasing }) {
  const t = useTranslations('cockpit.ladder')
  const locale: Locale = useLocale()
  const { steps, calls } = chasing
  if (steps.length === 0 && calls.length === 0) return null
  return (
    <Card title={t('title')}>
      <ol className="grid gap-1 text-sm">
        {steps.map(({ days, on, posts, awaited, reminded, isPast }) => (
          <li key={`${on} ${days}`} className="flex flex-wrap justify-between gap-x-3">
            <span>
              {formatShortDay(new Date(`${on}T12:00:00Z`), locale, 'UTC')}{' '}
              <span className="text-ink-3">{t('before', { days })}</span>
            </span>
            <span className={reminded > 0 ? 'text-ink-2' : 'text-ink-3'}>
              {isPast || reminded > 0
                ? t('reminded', { count: reminded })
                : t('ahead', { count: posts, awaited })}
            </span>
          </li>
        ))}
      </ol>
      {calls.length > 0 ? (
        <p className="mt-2">
          <Link href={`/office/activities/${activityId}/calls`}>{t('calls', { count: calls.length })}</Link>
        </p>
      ) : null}
    </Card>
  )
}
