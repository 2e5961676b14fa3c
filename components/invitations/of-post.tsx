import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { formatDay, halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { PostHalf, PostInvitation } from '@/lib/invitations/types'
import { ReplyChip } from './cockpit/reply-chip'

type Props = {
  rows: PostInvitation[]
  total: number
  halves: PostHalf[]
  /** The address that shows all of them. */
  all: string
}

/** What a post was invited to and how it answered: by half-year, then one by one, the latest first. */
export function PostInvitations({ rows, total, halves, all }: Props) {
  const t = useTranslations('invitations.ofPost')
  if (total === 0)
    return (
      <Card title={t('title')}>
        <EmptyState title={t('none')}>{t('none_text')}</EmptyState>
      </Card>
    )
  return (
    <Card flush title={t('title')} id="invitations">
      <Halves halves={halves} />
      <Table caption={t('title')}>
        <thead>
          <tr>
            <Th>{t('activity')}</Th>
            <Th>{t('who')}</Th>
            <Th>{t('answer')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Line key={row.id} row={row} />
          ))}
        </tbody>
      </Table>
      {rows.length < total ? (
        <p className="border-line-2 border-t px-4.5 py-2.5">
          <Link href={all}>{t('all', { count: total })}</Link>
        </p>
      ) : null}
    </Card>
  )
}

function Halves({ halves }: { halves: PostHalf[] }) {
  const t = useTranslations('invitations.ofPost')
  const locale = useLocale()
  const columns = ['invited', 'attending', 'tentative', 'regrets', 'awaiting', 'came'] as const
  return (
    <div className="mb-3 border-line-2 border-b pb-2">
      <Table caption={t('halves')} phone="scroll">
        <thead>
          <tr>
            <Th>{t('half')}</Th>
            {columns.map(column => (
              <Th key={column} numeric>
                {t(column)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {halves.map(half => (
            <Tr key={half.half}>
              <Th scope="row">{halfYearName(half.half, locale, 'short')}</Th>
              {columns.map(column => (
                <Td key={column} numeric>
                  {half[column]}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

function Line({ row }: { row: PostInvitation }) {
  const t = useTranslations('invitations.ofPost')
  const locale = useLocale()
  const { activity } = row
  return (
    <Tr>
      <Th scope="row" place="lead" className="font-normal!">
        <Link href={`/office/activities/${activity.id}`}>
          <Bilingual zh={activity.titleZh} en={activity.titleEn} locale={locale} layout="one" />
        </Link>
        <span className="block text-ink-3 text-xs">
          {activity.startsAt ? formatDay(activity.startsAt, locale, activity.zone) : '–'}
          {activity.status === 'cancelled' ? <> · {t('cancelled')}</> : null}
        </span>
      </Th>
      <Td label={t('who')}>
        {row.delegates.length > 0 ? (
          <ul>
            {row.delegates.map(delegate => (
              <li key={delegate.id}>
                {delegate.name} {delegate.came ? <Chip tone="yes">{t('was_there')}</Chip> : null}
              </li>
            ))}
          </ul>
        ) : (
          '–'
        )}
      </Td>
      <Td place="corner">
        <ReplyChip standing={row.status === 'withdrawn' ? 'withdrawn' : row.answer} />
        {row.late ? <span className="text-seal text-xs"> {t('late')}</span> : null}
      </Td>
    </Tr>
  )
}
