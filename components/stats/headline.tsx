import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { shareOf } from '@/lib/stats/rules/growth'
import { measure, medianAnswer } from '@/lib/stats/rules/measure'
import type { FigureName } from '@/prisma/generated/enums'
import { rowsAddress, sourceAddress } from './addresses'
import { Grown, Points, shareText } from './change'
import { Duration } from './duration'
import { type Compared, type ShownHalf, TOTAL_OF } from './shown'

/** The figures that a report begins with, each a door to what makes it up. */
export function Headline({ now, then }: Compared) {
  const t = useTranslations('stats')
  const median = medianAnswer(now.invitations)
  const noShows = measure('no_shows', now.invitations).part
  return (
    <div className="mb-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Total figure="invited_activities" now={now} then={then} />
      <Total figure="supported_activities" now={now} then={then} />
      <Share figure="on_time" now={now} then={then}>
        {median === null ? null : (
          <Link href={rowsAddress(now.half, { figure: 'reply_time' })}>
            {t('median')} <Duration seconds={median} />
          </Link>
        )}
      </Share>
      <Share figure="attendance" now={now} then={then}>
        {noShows > 0 ? (
          <Link href={rowsAddress(now.half, { figure: 'no_shows' })}>
            {t('no_shows', { count: noShows })}
          </Link>
        ) : null}
      </Share>
    </div>
  )
}

function Kpi({ label, value, children }: { label: string; value: ReactNode; children: ReactNode }) {
  return (
    <Card as="section" className="grid content-start gap-0.5">
      <h2 className="font-medium font-sans text-ink-2 text-sm">{label}</h2>
      <p className="font-bold font-serif text-4xl leading-tight">{value}</p>
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-ink-3 text-sm [&_a]:inline-block [&_a]:min-h-6 [&_b]:text-ink">
        {children}
      </div>
    </Card>
  )
}

const DOOR = 'text-ink no-underline hover:underline focus-visible:underline'

/** The value of a total, opening its source card where it was recorded, else its rows. */
function Value({ figure, of }: { figure: FigureName; of: ShownHalf }) {
  const t = useTranslations('stats')
  const locale: Locale = useLocale()
  const known = of[TOTAL_OF[figure]]
  if (known.value === null) return '–'
  const label = t(known.recorded ? 'opens_source' : 'opens_rows', {
    value: known.value,
    figure: t(`figure.${figure}`),
    half: halfYearName(of.half, locale),
  })
  return (
    <Link
      href={known.recorded ? sourceAddress(of.half, figure) : rowsAddress(of.half, { figure })}
      aria-label={label}
      className={DOOR}
    >
      {known.value}
    </Link>
  )
}

function Total({ figure, now, then }: { figure: FigureName } & Compared) {
  const t = useTranslations('stats')
  const [known, before] = [now[TOTAL_OF[figure]], then[TOTAL_OF[figure]]]
  return (
    <Kpi label={t(`figure.${figure}`)} value={<Value figure={figure} of={now} />}>
      <Grown now={known.value} then={before.value} />
      {before.value === null ? null : (
        <span>{t.rich('from', { value: () => <Value figure={figure} of={then} /> })}</span>
      )}
      {known.recorded ? <Chip tone="off">{t('recorded')}</Chip> : null}
      {known.recorded && known.rows > 0 ? (
        <Link href={rowsAddress(now.half, { figure })} className="basis-full text-xs">
          {t('would_count', { count: known.rows })}
        </Link>
      ) : null}
    </Kpi>
  )
}

type ShareProps = Compared & { figure: 'on_time' | 'attendance'; children: ReactNode }

function Share({ figure, now, then, children }: ShareProps) {
  const t = useTranslations('stats')
  const [measured, before] = [measure(figure, now.invitations), measure(figure, then.invitations)]
  const share = shareOf(measured)
  const value =
    share === null ? (
      '–'
    ) : (
      <Link href={rowsAddress(now.half, { figure })} className={DOOR}>
        {shareText(share)}
      </Link>
    )
  return (
    <Kpi label={t(`figure.${figure}`)} value={value}>
      <Points now={share} then={shareOf(before)} />
      {share === null ? (
        <span>{t(`none.${figure}`)}</span>
      ) : (
        <Link href={rowsAddress(now.half, { figure, side: 'whole' })}>{t('of', { ...measured })}</Link>
      )}
      {children}
    </Kpi>
  )
}
