import { useTranslations } from 'next-intl'
import { ExportButtons as Buttons } from '@/components/ui/export-buttons'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import type { ExportAsked } from '@/lib/stats/schema'

type Props = { half: HalfYear; table: ExportAsked['table']; by?: string; cells?: string; months?: string }

/** Takes a table of the statistics away as a file. */
export function ExportButtons({ half, table, ...chosen }: Props) {
  const t = useTranslations('stats')
  return (
    <Buttons
      action="/api/statistics/export"
      fields={{ halfYear: half, table, ...chosen }}
      what={t(`table.${table}`)}
    />
  )
}
