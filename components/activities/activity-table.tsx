import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { formatDays, formatShortDay, formatTimeRange, lastsDays, weekdayName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { Tallies } from '@/lib/invitations/rules/tallies'
import type { ActivityKind, ActivityStatus } from '@/prisma/generated/enums'
import { StatusChip } from './status-chip'

type Name = { shortZh: string; shortEn: string }

export type ActivityRow = {
  id: string
  status: ActivityStatus
  kind: ActivityKind | null
  titleZh: string
  titleEn: string
  zone: string
  startsAt: Date | null
  endsAt: Date | null
  replyBy: Date | null
  office: Name
  hosts: { office: Name }[]
}

type Props = {
  rows: ActivityRow[]
  tallies: ReadonlyMap<string, Tallies>
  /** Office time, by which a deadline is near or over. */
  now: Date
  /** Whether a draft opens its form. */
  mayWrite: boolean
}

const COUNTS = [
  ['invited', '', 'text-ink'],
  ['attending', '?show=attending', 'text-yes'],
  ['awaiting', '?show=awaiting', 'text-wait'],
] as const

/** Activities, each opening its cockpit, a draft its form; every count opens the consulates it counts. */
export function ActivityTable({ rows, tallies, ...rest }: Props) {
  const t = useTranslations('activities.list')
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Th>{t('when')}</Th>
          <Th>{t('what')}</Th>
          <Th>{t('kind')}</Th>
          <Th>{t('host')}</Th>
          <Th>{t('status')}</Th>
          <Th numeric className="whitespace-nowrap">
            {t('invited')}
          </Th>
          <Th numeric className="whitespace-nowrap">
            {t('attending')}
          </Th>
          <Th numeric className="whitespace-nowrap">
            {t('awaiting')}
          </Th>
          <Th className="whitespace-nowrap">{t('deadline')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.id} row={row} tallies={tallies.get(row.id)} {...rest} />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = Omit<Props, 'rows' | 'tallies'> & { row: ActivityRow; tallies?: Tallies }

function Row({ row, tallies, now, mayWrite }: RowProps) {
  const t = useTranslations('activities')
  const locale: Locale = useLocale()
  const here = `/office/activities/${row.id}`
  return (
    <Tr className="hover:bg-sel">
      <Td label={t('list.when')} className="whitespace-nowrap">
        <When row={row} now={now} />
      </Td>
      <Th scope="row" place="lead">
        <Link
          href={mayWrite && row.status === 'draft' ? `${here}/edit` : here}
          className="text-ink no-underline hover:underline"
        >
          {row.titleZh || row.titleEn ? (
            <Bilingual
              zh={row.titleZh}
              en={row.titleEn}
              locale={locale}
              layout="block"
              className="font-serif text-md"
            />
          ) : (
            t('untitled')
          )}
        </Link>
      </Th>
      <Td label={t('list.kind')} place="hidden" className="whitespace-nowrap">
        {row.kind ? t(`kind.${row.kind}`) : <span className="text-ink-3">{t('list.noKind')}</span>}
      </Td>
      <Td label={t('list.host')} place="hidden">
        <Hosts row={row} />
      </Td>
      <Td place="corner">
        <StatusChip status={row.status} />
      </Td>
      {COUNTS.map(([name, query, tone]) => (
        <Td key={name} numeric label={t(`list.${name}`)} place={tallies ? undefined : 'hidden'}>
          {tallies ? (
            <Link
              href={`${here}${query}`}
              className={`font-bold font-serif text-lg no-underline hover:underline ${tone}`}
            >
              {tallies[name]}
            </Link>
          ) : (
            <span className="text-ink-3">{t('list.none')}</span>
          )}
        </Td>
      ))}
      <Td label={t('list.deadline')} className="whitespace-nowrap">
        <Deadline row={row} isAwaited={Boolean(tallies?.awaiting)} now={now} />
      </Td>
    </Tr>
  )
}

function When({ row: { startsAt, endsAt, zone }, now }: { row: ActivityRow; now: Date }) {
  const t = useTranslations('activities.list')
  const locale: Locale = useLocale()
  if (!startsAt) return <span className="text-ink-3">{t('noDate')}</span>
  return (
    <span>
      <b>{formatDays(startsAt, endsAt, locale, zone, now)}</b>
      {endsAt && lastsDays(startsAt, endsAt, zone) ? null : (
        <>
          {' '}
          <span className="text-ink-2">{weekdayName(startsAt, locale, zone)}</span>
          {endsAt ? (
            <span className="block text-ink-3 text-xs">{formatTimeRange(startsAt, endsAt, zone)}</span>
          ) : null}
        </>
      )}
    </span>
  )
}

function Hosts({ row }: { row: ActivityRow }) {
  const locale: Locale = useLocale()
  const names = [row.office, ...row.hosts.map(host => host.office)].map(office =>
    locale === 'zh' ? office.shortZh : office.shortEn,
  )
  return (
    <span>
      {names[0]}
      {names.length > 1 ? (
        <span className="block text-ink-3 text-xs">{names.slice(1).join(locale === 'zh' ? '、' : ', ')}</span>
      ) : null}
    </span>
  )
}

const SOON = 3 * 24 * 60 * 60 * 1000

/** Red where answers are still awaited and little time is left. */
function Deadline({ row, isAwaited, now }: { row: ActivityRow; isAwaited: boolean; now: Date }) {
  const t = useTranslations('activities.list')
  const locale: Locale = useLocale()
  if (!row.replyBy) return <span className="text-ink-3">{t('none')}</span>
  const isOver = row.replyBy < now
  const isToCome = row.startsAt !== null && row.startsAt > now
  const isNear = isAwaited && isToCome && row.replyBy.getTime() - now.getTime() < SOON
  return (
    <span className={isNear ? 'font-bold text-seal' : 'text-ink-2'}>
      {formatShortDay(row.replyBy, locale, row.zone)}
      {isOver ? <span className="block font-normal text-ink-3 text-xs">{t('closed')}</span> : null}
    </span>
  )
}
