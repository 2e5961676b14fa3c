import { useTranslations } from 'next-intl'
import { growth, growthText, percent, pointsBetween } from '@/lib/stats/rules/growth'

function Arrow({ up }: { up: number }) {
  return up === 0 ? null : <span aria-hidden="true">{up > 0 ? '▲' : '▼'} </span>
}

/** How a number grew against the same half a year before: `▲ +84.6 %`, `new`, `–`. */
export function Grown({ now, then }: { now: number | null; then: number | null }) {
  const t = useTranslations('stats')
  const grown = growth(now, then)
  return (
    <b>
      <Arrow up={grown.kind === 'rate' ? grown.tenths : 0} />
      {growthText(grown, t('new'))}
    </b>
  )
}

/** How a share changed, in percentage points: `▲ +11 pts`, `–`. */
export function Points({ now, then }: { now: number | null; then: number | null }) {
  const t = useTranslations('stats')
  const points = pointsBetween(now, then)
  if (points === null) return <b>–</b>
  return (
    <b>
      <Arrow up={points} />
      {t('points', { points: `${points > 0 ? '+' : ''}${points}` })}
    </b>
  )
}

/** A share as the page writes it; a dash where there is nothing to take a share of. */
export function shareText(share: number | null): string {
  return share === null ? '–' : `${percent(share)} %`
}
