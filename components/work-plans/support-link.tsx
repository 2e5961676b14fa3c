import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { PlannedLine } from '@/lib/plans/types'

/** From an activity of one's own plan to the request that the office support it. */
export function SupportLink({ line }: { line: PlannedLine }) {
  const t = useTranslations('workPlans')
  const locale: Locale = useLocale()
  return (
    <Link href={`/consulate/support/new?planned=${line.key}`} className="touch inline-flex items-center">
      {t('askSupport')}
      <span className="sr-only">
        : <Bilingual zh={line.titleZh} en={line.titleEn} locale={locale} layout="one" />
      </span>
    </Link>
  )
}
