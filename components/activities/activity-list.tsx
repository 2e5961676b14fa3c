import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { SavedViews } from '@/components/users/saved-views'
import type { Tallies } from '@/lib/invitations/rules/tallies'
import type { Filter } from '@/lib/plans/schema'
import type { SavedView } from '@/lib/users/types'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { type ActivityRow, ActivityTable } from './activity-table'
import type { Choices } from './host-fields'
import { listAddress } from './list-address'
import { ListFilters } from './list-filters'

type Props = {
  rows: ActivityRow[]
  total: number
  pages: number
  counts: ReadonlyMap<ActivityStatus, number>
  half: string
  filter: Filter
  offices: Choices['offices']
  tallies: ReadonlyMap<string, Tallies>
  views: SavedView[]
  now: Date
  mayWrite: boolean
}

/** The list with its filters, or what to do where it is empty. */
export function ActivityList(props: Props) {
  const { rows, total, pages, counts, half, filter, offices, tallies, views, now, mayWrite } = props
  const t = useTranslations('activities')
  const isNarrowed = Boolean(filter.q || filter.kind || filter.host || filter.status)
  const to = (page: number) => listAddress({ ...filter, page })
  return (
    <Card flush as="div">
      <SavedViews list="activities" views={views} address={listAddress(filter)} />
      {rows.length > 0 || isNarrowed ? (
        <ListFilters filter={filter} half={half} offices={offices} counts={counts} total={total} />
      ) : null}
      {rows.length > 0 ? <ActivityTable rows={rows} tallies={tallies} now={now} mayWrite={mayWrite} /> : null}
      {rows.length === 0 && isNarrowed ? (
        <EmptyState
          title={t('list.nothingTitle')}
          action={<ButtonLink href={listAddress({ half })}>{t('list.clear')}</ButtonLink>}
        >
          {t('list.nothingText')}
        </EmptyState>
      ) : null}
      {rows.length === 0 && !isNarrowed ? (
        <EmptyState
          title={t('list.emptyTitle')}
          action={
            mayWrite ? (
              <ButtonLink href="/office/activities/new" variant="primary">
                {t('new')}
              </ButtonLink>
            ) : null
          }
        >
          {t('list.emptyText')}
        </EmptyState>
      ) : null}
      <Pager
        label={t('list.pages')}
        words={t('list.page', { page: filter.page, pages })}
        previous={filter.page > 1 ? { href: to(filter.page - 1), label: t('list.previous') } : undefined}
        next={filter.page < pages ? { href: to(filter.page + 1), label: t('list.next') } : undefined}
      />
    </Card>
  )
}
