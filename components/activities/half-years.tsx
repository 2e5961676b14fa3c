import { useLocale, useTranslations } from 'next-intl'
import { SegmentedLinks } from '@/components/ui/segmented'
import { halfYearName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Filter } from '@/lib/plans/schema'
import { listAddress } from './list-address'

/** At once at hand: the half-year that is shown, with those beside it. */
const BESIDE = 2

/** Switches between half-years; the rest of the filter stays. */
export function HalfYears({ halves, shown, filter }: { halves: string[]; shown: string; filter: Filter }) {
  const t = useTranslations('activities.list')
  const locale: Locale = useLocale()
  const all = [...new Set(shown === 'all' ? halves : [...halves, shown])].sort()
  const at = shown === 'all' ? all.length - 2 : all.indexOf(shown)
  const near = all.slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
  const href = (half: string) => listAddress({ ...filter, half, page: 1, status: undefined })
  return (
    <SegmentedLinks
      label={t('halfYears')}
      items={[
        ...near.map(half => ({
          href: href(half),
          label: halfYearName(half, locale, 'short'),
          current: half === shown,
        })),
        { href: href('all'), label: t('all'), current: shown === 'all' },
      ]}
    />
  )
}
