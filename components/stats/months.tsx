import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { halfYearName, monthName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { rowsAddress, sourceAddress } from './addresses'
import { ExportButtons } from './export-buttons'
import { MonthsChart } from './months-chart'
import type { Compared, ShownHalf } from './shown'

/** The months of a half-year that was counted; null of one of which only a total is known, or nothing. */
function countedMonths(of: ShownHalf): number[] | null {
  const isCounted = of.invited.recorded === null && of.invited.value !== null
  return isCounted ? of.months.map(({ invited }) => invited) : null
}

/** The activities of each month against the year before: drawn, and as the table that the drawing is of. */
export function Months({ now, then }: Compared) {
  const t = useTranslations('stats')
  const locale: Locale = useLocale()
  const [shown, before] = [countedMonths(now), countedMonths(then)]
  const name = (of: ShownHalf) => halfYearName(of.half, locale, 'short')
  return (
    <Card
      className="min-w-0"
      title={t('months_title')}
      actions={shown ? <ExportButtons half={now.half} table="months" /> : undefined}
    >
      {shown ? (
        <>
          <p className="mb-2 text-ink-3 text-sm">
            {before ? t('months_text', { half: name(then) }) : t('months_alone')}
          </p>
          <MonthsChart
            label={t('months_label', { half: name(now) })}
            months={now.months.map(({ month }) => monthName(month, locale, 'short'))}
            now={shown}
            then={before}
          />
          <MonthsTable now={now} then={then} />
        </>
      ) : null}
      {[now, then].map(of => (countedMonths(of) ? null : <NoMonths key={of.half} of={of} />))}
    </Card>
  )
}

function MonthsTable({ now, then }: Compared) {
  const t = useTranslations('stats')
  const locale: Locale = useLocale()
  const lines = [now, then].filter(of => countedMonths(of) !== null)
  return (
    <div className="overflow-x-auto">
      <table className="mt-2 w-full border-collapse text-sm">
        <caption className="sr-only">{t('months_title')}</caption>
        <thead className="text-ink-3 text-xs">
          <tr>
            <th scope="col" className="py-1 text-start font-medium">
              {t('half_year')}
            </th>
            {now.months.map(({ month }) => (
              <th key={month} scope="col" className="py-1 text-center font-medium">
                {monthName(month, locale, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(of => (
            <tr key={of.half} className="border-line-2 border-t">
              <th scope="row" className="whitespace-nowrap py-1 pr-2 text-start font-medium">
                {halfYearName(of.half, locale, 'short')}
              </th>
              {of.months.map(({ month, invited }) => (
                <td key={month} className="py-1 text-center">
                  {invited === 0 ? (
                    0
                  ) : (
                    <Link href={rowsAddress(of.half, { figure: 'invited_activities', month })}>
                      {invited}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Says of a half-year why there are no months. */
function NoMonths({ of }: { of: ShownHalf }) {
  const t = useTranslations('stats')
  const half = halfYearName(of.half, useLocale() as Locale, 'short')
  if (!of.invited.recorded) return <p className="mt-2 text-ink-2">{t('nothing_known', { half })}</p>
  return (
    <p className="mt-2 text-ink-2">
      {t.rich('only_total', {
        half,
        source: words => <Link href={sourceAddress(of.half, 'invited_activities')}>{words}</Link>,
      })}
    </p>
  )
}
