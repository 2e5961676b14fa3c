import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { formatDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { StandingIn } from '@/lib/users/types'

/** Above a page: who stands in for its reader today, and for whom the reader does. Nothing on other days. */
export function AbsenceBanner({ away, standsInFor }: StandingIn) {
  const t = useTranslations('account.absence')
  const locale: Locale = useLocale()
  const until = (day: Date) => formatDay(day, locale, 'UTC')
  if (!away && standsInFor.length === 0) return null
  return (
    <div className="no-print mb-4 grid gap-2">
      {away ? (
        <Notice tone="wait">
          {t('away', { name: away.name, until: until(away.untilOn) })}{' '}
          <Link href="/account#absence">{t('toAccount')}</Link>
        </Notice>
      ) : null}
      {standsInFor.map(({ name, untilOn }) => (
        <Notice key={name + untilOn.toISOString()}>{t('standsIn', { name, until: until(untilOn) })}</Notice>
      ))}
    </div>
  )
}
