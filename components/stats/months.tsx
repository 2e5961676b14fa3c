import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { SegmentedLinks } from '@/components/ui/segmented'
import { halfYearName, monthName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { FigureName } from '@/prisma/generated/enums'
import { halfYearAddress, rowsAddress, sourceAddress } from './addresses'
import { ExportButtons } from './export-buttons'
import { MonthsChart } from './months-chart'
import { type Chosen, type Compared, type ShownHalf, TOTAL_OF } from './shown'

/** The months of a half-year that was counted; null of one of which only a total is known, or nothing. */
function countedMonths(of: ShownHalf, figure: FigureName): number[] | null {
  const total = TOTAL_OF[figure]
  const isCounted = of[total].recorded === null && of[total].value !== null
  return isCounted ? of.months.map(month => month[total]) : null
}

/** The activities of each month against the year before, of the total that is chosen: drawn, and as the table that the drawing is of. */
export function Months({ now, then, chosen }: Compared & { chosen: Chosen }) {
  const t = useTranslations('stats')
  const locale: Locale = useLocale()
  const figure = chosen.months
  const [shown, before] = [countedMonths(now, figure), countedMonths(then, figure)]
  const name = (of: ShownHalf) => halfYearName(of.half, locale, 'short')
  return (
    <Card
      className="min-w-0"
      title={t('months_title')}
      actions={shown ? <ExportButtons half={now.half} table="months" months={figure} /> : undefined}
    >
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-3 text-sm">
          {shown && before ? t(`months_text.${figure}`, { half: name(then) }) : t(`figure.${figure}`)}
        </p>
        <SegmentedLinks
          label={t('months_title')}
          items={Object.values(FigureName).map(months => ({
            href: halfYearAddress(now.half, { ...chosen, months }),
            label: t(`months_of.${months}`),
            current: months === figure,
          }))}
        />
      </div>
      {shown ? (
        <>
          <MonthsChart
            label={t('months_label', { half: name(now) })}
            months={now.months.map(({ month }) => monthName(month, locale, 'short'))}
            now={shown}
            then={before}
          />
          <MonthsTable now={now} then={then} figure={figure} />
        </>
      ) : null}
      {[now, then].map(of =>
        countedMonths(of, figure) ? null : <NoMonths key={of.half} of={of} figure={figure} />,
      )}
    </Card>
  )
}

function MonthsTable({ now, then, figure }: Compared & { figure: FigureName }) {
  const t = useTranslations('stats')
  const locale: Locale = useLocale()
  const lines = [now, then].filter(of => countedMonths(of, figure) !== null)
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
              {of.months.map(({ month, [TOTAL_OF[figure]]: count }) => (
                <td key={month} className="py-1 text-center">
                  {count === 0 ? 0 : <Link href={rowsAddress(of.half, { figure, month })}>{count}</Link>}
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
function NoMonths({ of, figure }: { of: ShownHalf; figure: FigureName }) {
  const t = useTranslations('stats')
  const half = halfYearName(of.half, useLocale() as Locale, 'short')
  if (!of[TOTAL_OF[figure]].recorded) return <p className="mt-2 text-ink-2">{t('nothing_known', { half })}</p>
  return (
    <p className="mt-2 text-ink-2">
      {t.rich('only_total', {
        half,
        source: words => <Link href={sourceAddress(of.half, figure)}>{words}</Link>,
      })}
    </p>
  )
}
