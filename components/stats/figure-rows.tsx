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

type Props = {
  half: string
  asked: RowsAsked
  total: number
  pages: number
  consulate: { stateZh: string; stateEn: string } | null
  activities: Parameters<typeof ActivityRows>[0]['rows']
  invitations: Parameters<typeof InvitationRows>[0]['rows']
}

/** The rows of a number: how many, of what, and each of them. */
export function FigureRows({ half, asked, total, pages, consulate, activities, invitations }: Props) {
  const t = useTranslations('stats')
  const kinds = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  const isTotal = asked.figure in FigureName
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
      <p className="px-4.5 py-2.5 font-bold">{words}</p>
      {total === 0 ? <EmptyState title={t('no_rows')}>{t('no_rows_text')}</EmptyState> : null}
      {activities.length > 0 ? <ActivityRows rows={activities} caption={words} /> : null}
      {invitations.length > 0 ? <InvitationRows rows={invitations} caption={words} /> : null}
      <Pager
        label={t('pages')}
        words={t('page', { page: asked.page, pages })}
        previous={asked.page > 1 ? { href: to(asked.page - 1), label: t('previous') } : undefined}
        next={asked.page < pages ? { href: to(asked.page + 1), label: t('next') } : undefined}
      />
    </Card>
  )
}
