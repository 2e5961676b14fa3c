import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Link } from '@/lib/i18n/navigation'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import { INVITATION_FIGURES, type InvitationFigure } from '@/lib/stats/rules/definitions'
import { shareOf } from '@/lib/stats/rules/growth'
import { measure, medianAnswer } from '@/lib/stats/rules/measure'
import type { RowsAsked } from '@/lib/stats/schema'
import type { InvitationGroup } from '@/lib/stats/types'
import { rowsAddress } from './addresses'
import { Grown, Points, shareText } from './change'
import { Duration } from './duration'

type Props = {
  figure: InvitationFigure
  half: HalfYear
  before: HalfYear
  groups: InvitationGroup[]
  /** The same line a year before. */
  earlier: InvitationGroup[]
  narrowed: Pick<Partial<RowsAsked>, 'month' | 'consulate' | 'kind'>
}

/** One above the other, each is large enough to be hit. */
const DOOR = 'inline-flex min-h-6 items-center'

/** One number of the table of replies: a door to its rows, and beneath it how it was a year before. */
export function FigureCell({ figure, half, before, groups, earlier, narrowed }: Props) {
  const t = useTranslations('stats')
  const [now, then] = [measure(figure, groups), measure(figure, earlier)]
  const { shown } = INVITATION_FIGURES[figure]
  const href = rowsAddress(half, { figure, ...narrowed })
  if (now.whole === 0) return <span className="text-ink-3">–</span>
  return (
    <>
      <Link href={href} className={DOOR}>
        {shown === 'number' ? now.part : null}
        {shown === 'share' ? shareText(shareOf(now)) : null}
        {shown === 'median' ? <Duration seconds={medianAnswer(groups)} /> : null}
      </Link>
      {shown === 'share' ? (
        <span className="block text-xs">
          <Link
            href={rowsAddress(half, { figure, side: 'whole', ...narrowed })}
            className={clsx(DOOR, 'text-ink-3 no-underline hover:underline')}
          >
            {t('part_of_whole', { ...now })}
          </Link>
        </span>
      ) : null}
      {then.whole > 0 ? (
        <span className="block whitespace-nowrap text-ink-3 text-xs">
          {shown === 'number' ? <Grown now={now.part} then={then.part} /> : null}
          {shown === 'share' ? <Points now={shareOf(now)} then={shareOf(then)} /> : null}
          {shown === 'median' ? (
            <Link
              href={rowsAddress(before, { figure, ...narrowed })}
              className={clsx(DOOR, 'gap-1 text-ink-3')}
            >
              {t('was')} <Duration seconds={medianAnswer(earlier)} />
            </Link>
          ) : null}
        </span>
      ) : null}
    </>
  )
}
