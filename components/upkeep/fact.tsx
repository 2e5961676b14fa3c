import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Fact } from '@/lib/directory/types'
import { formatDay } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'

const DAYS: readonly Fact[] = ['fromOn', 'arrivedOn', 'lastDay']

/** How a fact of a person reads: days and ranks in the reader's words, texts in their own language. */
export function useFact(): (fact: Fact, value: string | null) => ReactNode {
  const t = useTranslations('upkeep')
  const ranks = useTranslations('directory.rank')
  const locale: Locale = useLocale()
  return (fact, value) => {
    if (!value) return <span className="text-ink-3">{t('nothing')}</span>
    if (DAYS.includes(fact)) return formatDay(new Date(`${value}T00:00:00Z`), locale, 'UTC')
    if (fact === 'rank') return ranks(value)
    return <span lang={langOfText(value)}>{value}</span>
  }
}
