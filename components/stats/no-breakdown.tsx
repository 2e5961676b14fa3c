import { useLocale, useTranslations } from 'next-intl'
import { halfYearName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ShownHalf } from './shown'

/** Says why a half-year has no breakdown: only totals are known, or nobody was invited in it. */
export function NoBreakdown({ of }: { of: ShownHalf }) {
  const t = useTranslations('stats')
  const half = halfYearName(of.half, useLocale() as Locale, 'short')
  const recorded = of.invited.recorded ?? of.supported.recorded
  return <p className="py-3 text-ink-2">{t(recorded ? 'no_breakdown' : 'nobody_invited', { half })}</p>
}
