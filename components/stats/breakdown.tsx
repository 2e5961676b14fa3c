import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { SegmentedLinks } from '@/components/ui/segmented'
import { Table, Td, Th } from '@/components/ui/table'
import { monthName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { INVITATION_FIGURE_NAMES } from '@/lib/stats/rules/definitions'
import { linesBy } from '@/lib/stats/rules/tables'
import { BREAKDOWNS, type RowsAsked } from '@/lib/stats/schema'
import type { InvitationGroup } from '@/lib/stats/types'
import type { ActivityKind } from '@/prisma/generated/enums'
import { halfYearAddress } from './addresses'
import { ExportButtons } from './export-buttons'
import { FigureCell } from './figure-cell'
import { NoBreakdown } from './no-breakdown'
import type { Chosen, Compared, PostName } from './shown'

type Props = Compared & { consulates: PostName[]; chosen: Chosen }

/** Every figure of invitations by consulate, kind or month, against the same half a year before. */
export function Breakdown({ now, then, consulates, chosen }: Props) {
  const t = useTranslations('stats')
  const lines = linesBy(chosen.by, now.half, now.invitations, consulates)
  const before = linesBy(chosen.by, then.half, then.invitations, consulates)
  const isEmpty = now.invitations.length === 0
  return (
    <Card
      flush
      id="replies"
      className="mt-4"
      title={t('table.breakdown')}
      actions={isEmpty ? undefined : <ExportButtons half={now.half} table="breakdown" by={chosen.by} />}
    >
      {isEmpty ? (
        <div className="px-4.5 pb-2">
          <NoBreakdown of={now} />
        </div>
      ) : (
        <>
          <div className="px-4.5 pb-2">
            <SegmentedLinks
              label={t('by_label')}
              items={BREAKDOWNS.map(by => ({
                href: `${halfYearAddress(now.half, { ...chosen, by })}#replies`,
                label: t(`by.${by}`),
                current: by === chosen.by,
              }))}
            />
          </div>
          <Table caption={t(`by.${chosen.by}`)} phone="scroll">
            <Heading by={chosen.by} />
            <tbody>
              {lines.map(({ key, groups }) => (
                <Line
                  key={key}
                  {...{ now, then, groups }}
                  name={<LineName by={chosen.by} of={key} consulates={consulates} />}
                  earlier={before.find(line => line.key === key)?.groups ?? []}
                  narrowed={narrowedTo(chosen.by, key)}
                />
              ))}
              <Line
                {...{ now, then }}
                name={t('all')}
                groups={now.invitations}
                earlier={then.invitations}
                narrowed={{}}
              />
            </tbody>
          </Table>
        </>
      )}
    </Card>
  )
}

type Narrowed = Pick<Partial<RowsAsked>, 'month' | 'consulate' | 'kind'>

function narrowedTo(by: Chosen['by'], key: string): Narrowed {
  if (by === 'month') return { month: Number(key) }
  return by === 'kind' ? { kind: key as ActivityKind } : { consulate: key }
}

function Heading({ by }: { by: Chosen['by'] }) {
  const t = useTranslations('stats')
  return (
    <thead>
      <tr>
        <Th>{t(by)}</Th>
        {INVITATION_FIGURE_NAMES.map(figure => (
          <Th key={figure} numeric className="min-w-20 align-bottom leading-tight">
            {t(`column.${figure}`)}
          </Th>
        ))}
      </tr>
    </thead>
  )
}

type LineProps = Compared & {
  name: React.ReactNode
  groups: InvitationGroup[]
  earlier: InvitationGroup[]
  narrowed: Narrowed
}

function Line({ now, then, name, groups, earlier, narrowed }: LineProps) {
  return (
    <tr>
      <Th scope="row" className="whitespace-nowrap">
        {name}
      </Th>
      {INVITATION_FIGURE_NAMES.map(figure => (
        <Td key={figure} numeric>
          <FigureCell {...{ figure, groups, earlier, narrowed }} half={now.half} before={then.half} />
        </Td>
      ))}
    </tr>
  )
}

function LineName({ by, of, consulates }: { by: Chosen['by']; of: string; consulates: PostName[] }) {
  const words = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  if (by === 'kind') return words(of)
  if (by === 'month') return monthName(Number(of), locale)
  const post = consulates.find(one => one.id === of)
  return (locale === 'zh' ? post?.stateZh : post?.stateEn) ?? '–'
}
