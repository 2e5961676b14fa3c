import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { today } from '@/lib/clock'
import { formatShortDay, halfYearName, monthName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'
import { monthsOf } from '@/lib/plans/rules/half-year'
import { type Placed, placed, shareOf } from '@/lib/plans/rules/timeline'
import type { PlanEntry, PlanRow } from '@/lib/plans/types'
import { plannedWhen } from './when'
import { WhoseRow } from './whose-row'

const LANE = 28
const TOP = 9
const percent = (share: number) => `${(share * 100).toFixed(2)}%`

type Props = { rows: PlanRow[]; half: string; clashing: ReadonlySet<string> }

/** The half-year on one sheet: a line for the office, each district and each post, with what is planned at its days. */
export function Timeline({ rows, half, clashing }: Props) {
  const t = useTranslations('workPlans.half')
  const locale: Locale = useLocale()
  const now = shareOf(today(), half)
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-230 table-fixed border-collapse">
        <caption className="sr-only">{t('timeline', { half: halfYearName(half, locale) })}</caption>
        <thead>
          <tr className="bg-tint">
            <th
              scope="col"
              className="w-47.5 border-line border-r border-b px-4 py-2 text-start font-medium text-ink-3 text-xs"
            >
              {t('whose')}
            </th>
            {monthsOf(half).map(month => (
              <th
                key={month}
                scope="col"
                className="border-line border-b px-2.5 py-2 text-start font-medium text-ink-3 text-xs not-last:border-r"
              >
                {monthName(month, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id} className="group">
              <th
                scope="row"
                className="border-line-2 border-r border-b px-4 py-2.5 text-start align-top font-normal group-last:border-b-0"
              >
                <WhoseRow row={row} />
              </th>
              <Lane row={row} half={half} now={now} clashing={clashing} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Lane({ row, half, now, clashing }: { row: PlanRow; now: number | null } & Omit<Props, 'rows'>) {
  const t = useTranslations('workPlans.half')
  const locale: Locale = useLocale()
  const bars = placed(row.entries, half, entry => wordsOf(entry, locale))
  const lanes = Math.max(0, ...bars.map(({ lane }) => lane + 1))
  const national = row.nationalDay && shareOf(row.nationalDay, half)
  const height = Math.max(58, TOP * 2 + (lanes + (row.nationalDay ? 0.9 : 0)) * LANE)
  return (
    <td colSpan={6} className="relative border-line-2 border-b p-0 group-last:border-b-0" style={{ height }}>
      {[1, 2, 3, 4, 5].map(line => (
        <span
          key={line}
          className="absolute inset-y-0 border-line-2 border-l"
          style={{ left: percent(line / 6) }}
        />
      ))}
      {now === null ? null : (
        <span className="absolute inset-y-0 w-0.5 bg-seal" style={{ left: percent(now) }} />
      )}
      <ul>
        {bars.map(bar => (
          <Bar key={bar.entry.id} bar={bar} isClashing={clashing.has(bar.entry.id)} />
        ))}
        {row.nationalDay && national !== null ? (
          <li
            className={clsx(
              'absolute bottom-1.5 flex items-center gap-1.5 whitespace-nowrap text-ink-3 text-xs',
              national > 0.8 && 'flex-row-reverse',
            )}
            style={national > 0.8 ? { right: percent(1 - national) } : { left: percent(national) }}
          >
            <span aria-hidden="true" className="size-2 rounded-full bg-seal" />
            {t('nationalDayOf', { day: formatShortDay(row.nationalDay, locale, 'UTC') })}
          </li>
        ) : null}
      </ul>
    </td>
  )
}

/** The colours of whose it is; the key beside the sheet says them in words. */
export const PAINT: Record<PlanEntry['host'], string> = {
  city: 'bg-navy',
  district: 'border border-yes bg-yes-soft',
  consulate: 'border border-gold bg-stationery',
}
export const DASHED = 'border border-control border-dashed bg-card'

function Bar({ bar, isClashing }: { bar: Placed; isClashing: boolean }) {
  const t = useTranslations('workPlans.half')
  const locale: Locale = useLocale()
  const { entry, from, to, lane, wordsBefore } = bar
  const side = wordsBefore ? { right: percent(1 - to) } : { left: percent(from) }
  const room = Math.min(0.3, wordsBefore ? from : 1 - to)
  const width = to - from + room
  return (
    <li
      className={clsx('absolute flex items-center gap-1.5', wordsBefore && 'flex-row-reverse')}
      style={{ ...side, top: TOP + lane * LANE, width: percent(width) }}
    >
      <span
        aria-hidden="true"
        className={clsx(
          'h-4.5 min-w-2.25 flex-none rounded-sm',
          entry.isFirm ? PAINT[entry.host] : DASHED,
          isClashing && 'outline-2 outline-seal',
        )}
        style={{ width: percent((to - from) / width) }}
      />
      <Link
        href={entry.href}
        className="min-w-0 truncate font-medium text-ink text-xs no-underline hover:underline"
        title={wordsOf(entry, locale)}
        lang={langOf(entryLocale(entry, locale))}
      >
        {wordsOf(entry, locale)}
      </Link>
      {isClashing ? <span className="sr-only">{t('clash')}</span> : null}
    </li>
  )
}

function entryLocale(entry: PlanEntry, locale: Locale): Locale {
  return (locale === 'zh' ? entry.titleZh : entry.titleEn) ? locale : otherLocale(locale)
}

function wordsOf(entry: PlanEntry, locale: Locale): string {
  const title = entryLocale(entry, locale) === 'zh' ? entry.titleZh : entry.titleEn
  return entry.firstOn ? `${plannedWhen(entry, locale)} ${title}` : title
}

/** The same for a narrow screen: whose it is, and beneath it what is planned, by its days. */
export function PlanList({ rows, clashing }: Omit<Props, 'half'>) {
  const t = useTranslations('workPlans.half')
  const locale: Locale = useLocale()
  return (
    <ul>
      {rows.map(row => (
        <li key={row.id} className="border-line-2 px-4 py-3.5 not-first:border-t">
          <WhoseRow row={row} />
          <ul className="mt-2 grid gap-2">
            {row.entries.map(entry => (
              <li key={entry.id} className="flex items-start gap-2.5">
                <span
                  aria-hidden="true"
                  className={clsx(
                    'mt-1.5 h-3.5 w-2.5 flex-none rounded-sm',
                    entry.isFirm ? PAINT[entry.host] : DASHED,
                  )}
                />
                <Link href={entry.href} className="min-w-0 text-ink wrap-anywhere">
                  <span className="block text-ink-3 text-xs">
                    {plannedWhen(entry, locale)}
                    {clashing.has(entry.id) ? <b className="text-seal"> · {t('clash')}</b> : null}
                  </span>
                  <Bilingual zh={entry.titleZh} en={entry.titleEn} locale={locale} layout="one" />
                </Link>
              </li>
            ))}
            {row.nationalDay ? (
              <li className="flex items-center gap-2.5 text-ink-3 text-xs">
                <span aria-hidden="true" className="size-2.5 flex-none rounded-full bg-seal" />
                {t('nationalDayOf', { day: formatShortDay(row.nationalDay, locale, 'UTC') })}
              </li>
            ) : null}
          </ul>
        </li>
      ))}
    </ul>
  )
}
