import { useTranslations } from 'next-intl'
import type { Tone } from '@/components/ui/chip'
import { Tally } from '@/components/ui/tally'
import type { Shown } from '@/lib/invitations/rules/showing'
import type { Cockpit } from '@/lib/invitations/types'
import { GuestOrderChoice } from './guest-order'

const TONES = {
  attending: 'yes',
  tentative: 'info',
  awaiting: 'wait',
  regrets: 'no',
  undelivered: 'off',
} as const satisfies Partial<Record<Shown, Tone>>

type Props = { data: Cockpit; shown: Shown; mayWrite: boolean }

/** How many were invited and how they answered; each count shows its rows. */
export function CockpitTallies({ data: { activity, tallies, rows }, shown, mayWrite }: Props) {
  const came = rows.flatMap(row => row.delegates).filter(delegate => delegate.came).length
  const t = useTranslations('cockpit.tally')
  const href = (show: Shown) => `/office/activities/${activity.id}${show === 'all' ? '' : `?show=${show}`}`
  const answers = (Object.keys(TONES) as (keyof typeof TONES)[]).filter(
    key => key !== 'tentative' || tallies.tentative > 0,
  )
  const withdrawn = tallies.withdrawn > 0 ? (['withdrawn'] as const) : []
  return (
    <Tally
      items={[
        {
          id: 'all',
          count: tallies.invited,
          label: t('all', { count: tallies.invited }),
          total: true,
          href: href('all'),
        },
        ...answers.map(key => ({
          id: key,
          count: tallies[key],
          label: t(key, { count: tallies[key], people: tallies.people }),
          tone: TONES[key],
          href: href(key),
          current: shown === key,
        })),
        ...withdrawn.map(key => ({
          id: key,
          count: tallies[key],
          label: t(key, { count: tallies[key] }),
          total: true,
          href: href(key),
          current: shown === key,
        })),
      ]}
      end={
        <>
          {came > 0 ? `${t('came', { count: came })} · ` : null}
          <GuestOrderChoice
            activityId={activity.id}
            order={activity.guestOrder}
            reason={activity.guestOrderReason}
            mayWrite={mayWrite}
          />
        </>
      }
    />
  )
}
