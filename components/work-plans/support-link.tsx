import { useLocale, useTranslations } from 'next-intl'
import { SupportChip } from '@/components/support/status-chip'
import { Bilingual } from '@/components/ui/bilingual'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { PlannedLine } from '@/lib/plans/types'
import type { SupportStatus } from '@/prisma/generated/enums'

/** What the office was asked for an activity of a plan. */
export type AskedSupport = { id: string; plannedKey: string | null; status: SupportStatus }

type Props = { line: PlannedLine; asked: AskedSupport[] }

const OVER: SupportStatus[] = ['declined', 'withdrawn']

/** From an activity of one's own plan to what was asked of the office for it, or to ask. */
export function SupportLink({ line, asked }: Props) {
  const t = useTranslations('workPlans')
  const locale: Locale = useLocale()
  const standing = asked.find(one => one.plannedKey === line.key && !OVER.includes(one.status))
  const about = <Bilingual zh={line.titleZh} en={line.titleEn} locale={locale} layout="one" />
  if (standing)
    return (
      <Link href={`/consulate/support/${standing.id}`} className="touch inline-flex items-center">
        <SupportChip status={standing.status} />
        <span className="sr-only">
          {t('support')}: {about}
        </span>
      </Link>
    )
  return (
    <Link href={`/consulate/support/new?planned=${line.key}`} className="touch inline-flex items-center">
      {t('askSupport')}
      <span className="sr-only">: {about}</span>
    </Link>
  )
}
