import { useLocale, useTranslations } from 'next-intl'
import { SegmentedLinks } from '@/components/ui/segmented'
import { halfYearName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import { halfYearAddress } from './addresses'

/** At once at hand: the half-year that is shown, with those beside it. */
const BESIDE = 2

/** Goes from one half-year to another; the earliest stands first. */
export function StatisticsHalfYears({ halves, shown }: { halves: HalfYear[]; shown: HalfYear }) {
  const t = useTranslations('stats')
  const locale: Locale = useLocale()
  const sorted = [...halves].sort()
  const first = Math.max(0, Math.min(sorted.indexOf(shown) - BESIDE, sorted.length - 2 * BESIDE - 1))
  return (
    <div className="max-w-full overflow-x-auto">
      <SegmentedLinks
        label={t('half_years')}
        items={sorted.slice(first, first + 2 * BESIDE + 1).map(half => ({
          href: halfYearAddress(half),
          label: halfYearName(half, locale, 'short'),
          current: half === shown,
        }))}
      />
    </div>
  )
}
