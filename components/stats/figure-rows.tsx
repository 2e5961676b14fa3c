import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { monthName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { RowsAsked } from '@/lib/stats/schema'
import { FigureName } from '@/prisma/generated/enums'
import { ActivityRows } from './activity-rows'
import { rowsAddress } from './addresses'
import { InvitationRows } from './invitation-rows'
import { SupportRows } from './support-rows'

type Props = {
  half: string
  asked: RowsAsked
  total: number
  pages: number
  /** The office's own words for whom its figures count. */
  scope: { zh: string; en: string }
  consulate: { stateZh: string; stateEn: string } | null
  activities: Parameters<typeof ActivityRows>[0]['rows']
  requests: Parameters<typeof SupportRows>[0]['rows']
  invitations: Parameters<typeof InvitationRows>[0]['rows']
}

/** The rows of a number: how many, of what, in whose scope, and each of them. */
export function FigureRows({ half, asked, total, pages, scope, consulate, ...rows }: Props) {
  const t = useTranslations('stats')
  const kinds = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  const isTotal = asked.figure in FigureName
  const counts = (locale === 'zh' ? scope.zh : scope.en) || scope.zh || scope.en
  const narrowed = [
    consulate ? (locale === 'zh' ? consulate.stateZh : consulate.stateEn) : '',
    asked.kind ? kinds(asked.kind) : '',
    asked.month ? monthName(asked.month, locale) : '',
    asked.side === 'whole' ? t('whole_rows') : '',
  ].filter(Boolean)
  const words = [t(isTotal ? 'activities_count' : 'invitations_count', { count: total }), ...narrowed].join(
    ' · ',
  )
  const to = (page: number) => rowsAddress(half, { ...asked, page })
  return (
    <Card flush as="div">
      <div className="px-4.5 py-2.5">
        <p className="font-bold">{words}</p>
        {counts ? <p className="text-ink-3 text-sm">{t('counting.scope', { scope: counts })}</p> : null}
      </div>
      {total === 0 ? <EmptyState title={t('no_rows')}>{t('no_rows_text')}</EmptyState> : null}
      {rows.activities.length > 0 ? <ActivityRows rows={rows.activities} caption={words} /> : null}
      {rows.requests.length > 0 ? <SupportRows rows={rows.requests} caption={words} /> : null}
      {rows.invitations.length > 0 ? <InvitationRows rows={rows.invitations} caption={words} /> : null}
      <Pager
        label={t('pages')}
        words={t('page', { page: asked.page, pages })}
        previous={asked.page > 1 ? { href: to(asked.page - 1), label: t('previous') } : undefined}
        next={asked.page < pages ? { href: to(asked.page + 1), label: t('next') } : undefined}
      />
    </Card>
  )
}
