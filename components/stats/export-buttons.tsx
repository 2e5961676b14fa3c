import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import type { ExportAsked } from '@/lib/stats/schema'

type Props = { half: HalfYear; table: ExportAsked['table']; by?: string; cells?: string }

/** Takes a table away as a file. A POST, because it is recorded who took it. */
export function ExportButtons({ half, table, ...chosen }: Props) {
  const t = useTranslations('stats')
  const fields = { halfYear: half, table, locale: useLocale(), ...chosen }
  return (
    <form method="post" action="/api/statistics/export" className="no-print flex gap-1.5">
      {Object.entries(fields).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {(['xlsx', 'csv'] as const).map(format => (
        <Button
          key={format}
          type="submit"
          name="format"
          value={format}
          size="sm"
          aria-label={t('export', { table: t(`table.${table}`), format: format.toUpperCase() })}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </form>
  )
}
