import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Flag } from '@/components/ui/flag'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { PlanRow } from '@/lib/plans/types'

/** Whose line it is, and whether their plan was received. */
export function WhoseRow({ row }: { row: PlanRow }) {
  const t = useTranslations('workPlans')
  const locale: Locale = useLocale()
  const name = <Bilingual zh={row.nameZh} en={row.nameEn} locale={locale} className="font-bold" />
  return (
    <>
      <div className="flex items-start gap-2">
        {row.code ? <Flag code={row.code} /> : null}
        <div className="min-w-0">
          {row.host === 'consulate' ? (
            <Link
              href={`/office/consulates/${row.id}`}
              className="inline-block min-h-6 text-ink no-underline hover:underline"
            >
              {name}
            </Link>
          ) : (
            name
          )}
        </div>
      </div>
      <div className="text-ink-3 text-xs">
        {row.host === 'city' ? t('half.consulatesInvited') : null}
        {row.host !== 'city' && row.plan ? (
          <Link href={`/office/plans/of/${row.plan.id}`} className="inline-flex min-h-6 items-center">
            {t('half.plan', { status: t(`status.${row.plan.status}`), count: row.plan.activities })}
          </Link>
        ) : null}
        {row.host !== 'city' && !row.plan ? t('half.notReceived') : null}
      </div>
    </>
  )
}
