import { useTranslations } from 'next-intl'
import { Link } from '@/lib/i18n/navigation'
import { SupportStatus } from '@/prisma/generated/enums'

type Props = { chosen: SupportStatus | undefined; counts: ReadonlyMap<SupportStatus, number> }

/** The states with how many requests are in each, as links: the chosen one is in the address. */
export function SupportStates({ chosen, counts }: Props) {
  const t = useTranslations('support')
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const states = Object.values(SupportStatus).filter(state => counts.has(state) || state === chosen)
  return (
    <nav aria-label={t('queue.states')} className="mb-3">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {[undefined, ...states].map(state => (
          <li key={state ?? 'all'}>
            <Link
              href={state ? `/office/support?status=${state}` : '/office/support'}
              scroll={false}
              aria-current={chosen === state ? 'true' : undefined}
              className="touch inline-flex items-baseline gap-1.5 text-ink-2 no-underline hover:underline aria-[current=true]:font-bold aria-[current=true]:text-ink"
            >
              {state ? t(`status.${state}`) : t('queue.all')}
              <b className="font-bold font-serif text-ink text-lg">
                {state ? (counts.get(state) ?? 0) : all}
              </b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
