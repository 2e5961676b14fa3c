import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { SegmentedLinks } from '@/components/ui/segmented'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import { shareOf } from '@/lib/stats/rules/growth'
import { measure } from '@/lib/stats/rules/measure'
import { kindsInvited, linesBy } from '@/lib/stats/rules/tables'
import type { InvitationGroup } from '@/lib/stats/types'
import type { ActivityKind } from '@/prisma/generated/enums'
import { halfYearAddress, rowsAddress } from './addresses'
import { shareText } from './change'
import { ExportButtons } from './export-buttons'
import { NoBreakdown } from './no-breakdown'
import type { Chosen, PostName, ShownHalf } from './shown'

type Props = { now: ShownHalf; consulates: PostName[]; chosen: Chosen }

/** Who attends what: consulate by kind, the darker the larger the share. Each cell opens its invitations. */
export function Cells({ now, consulates, chosen }: Props) {
  const t = useTranslations('stats')
  const kinds = kindsInvited(now.invitations)
  const lines = linesBy('consulate', now.half, now.invitations, consulates)
  if (lines.length === 0)
    return (
      <Card title={t('cells_title')} className="min-w-0">
        <NoBreakdown of={now} />
      </Card>
    )
  return (
    <Card
      className="min-w-0"
      title={t('cells_title')}
      actions={<ExportButtons half={now.half} table="cells" cells={chosen.cells} />}
    >
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-3 text-sm">{t(`cells_text.${chosen.cells}`)}</p>
        <SegmentedLinks
          label={t('cells_title')}
          items={(['acceptance', 'attendance'] as const).map(cells => ({
            href: halfYearAddress(now.half, { ...chosen, cells }),
            label: t(`cells.${cells}`),
            current: cells === chosen.cells,
          }))}
        />
      </div>
      <Grid half={now.half} kinds={kinds} lines={lines} consulates={consulates} figure={chosen.cells} />
    </Card>
  )
}

type GridProps = {
  half: HalfYear
  kinds: ActivityKind[]
  lines: { key: string; groups: InvitationGroup[] }[]
  consulates: PostName[]
  figure: Chosen['cells']
}

function Grid({ half, kinds, lines, consulates, figure }: GridProps) {
  const t = useTranslations('stats')
  const words = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  const names = new Map(consulates.map(post => [post.id, locale === 'zh' ? post.stateZh : post.stateEn]))
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-1 text-sm">
        <caption className="sr-only">{t(`cells_text.${figure}`)}</caption>
        <thead className="text-ink-3 text-xs">
          <tr>
            <th scope="col" className="text-start font-medium">
              {t('consulate')}
            </th>
            {kinds.map(kind => (
              <th key={kind} scope="col" className="px-1 py-1 text-center font-medium leading-tight">
                {words(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.key}>
              <th scope="row" className="whitespace-nowrap pr-2 text-start font-medium">
                {names.get(line.key)}
              </th>
              {kinds.map(kind => (
                <ShadedCell
                  key={kind}
                  measured={measure(
                    figure,
                    line.groups.filter(group => group.kind === kind),
                  )}
                  href={rowsAddress(half, { figure, side: 'whole', consulate: line.key, kind })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Ink stays readable on the darkest of them, in both themes. */
const SHADES = ['opacity-4', 'opacity-10', 'opacity-18', 'opacity-26', 'opacity-34', 'opacity-40']

function ShadedCell({ measured, href }: { measured: { part: number; whole: number }; href: string }) {
  const t = useTranslations('stats')
  const share = shareOf(measured)
  if (share === null) return <td className="text-center text-ink-3">–</td>
  return (
    <td className="relative h-7 min-w-14 p-0 text-center">
      <span
        aria-hidden="true"
        className={clsx(
          'absolute inset-0 rounded-sm bg-navy',
          SHADES[Math.round(share * (SHADES.length - 1))],
        )}
      />
      <Link
        href={href}
        title={t('of', { ...measured })}
        className="touch relative flex h-full items-center justify-center text-ink no-underline hover:underline"
      >
        {shareText(share)}
      </Link>
    </td>
  )
}
