import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ExportButtons } from '@/components/ui/export-buttons'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { Filter } from '@/lib/plans/schema'
import { ActivityKind, ActivityStatus } from '@/prisma/generated/enums'
import type { Choices } from './host-fields'
import { listAddress } from './list-address'

type Props = {
  filter: Filter
  half: string
  offices: Choices['offices']
  /** How many there are of each state, whatever state is shown. */
  counts: ReadonlyMap<ActivityStatus, number>
  /** How many are listed, on all pages. */
  total: number
}

/** Which activities are listed: states with their counts as links, the rest as a form; all of it is in the address. */
export function ListFilters({ filter, half, offices, counts, total }: Props) {
  const t = useTranslations('activities')
  const locale: Locale = useLocale()
  const isNarrowed = Boolean(filter.q || filter.kind || filter.host)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2.5 border-line border-b px-4.5 py-2.5">
      <States filter={filter} counts={counts} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 max-sm:w-full max-sm:justify-between">
        <search>
          <form method="get" className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap">
            <input type="hidden" name="half" value={half} />
            {filter.status ? <input type="hidden" name="status" value={filter.status} /> : null}
            <input
              name="q"
              type="search"
              defaultValue={filter.q}
              aria-label={t('list.search')}
              placeholder={t('list.searchHint')}
              className="control sm:w-44"
            />
            <select
              name="kind"
              defaultValue={filter.kind ?? ''}
              aria-label={t('list.kind')}
              className="control sm:w-auto"
            >
              <option value="">{t('list.anyKind')}</option>
              {Object.values(ActivityKind).map(kind => (
                <option key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </option>
              ))}
            </select>
            <select
              name="host"
              defaultValue={filter.host ?? ''}
              aria-label={t('list.host')}
              className="control sm:w-auto"
            >
              <option value="">{t('list.anyHost')}</option>
              {offices.map(office => (
                <option key={office.id} value={office.id}>
                  {office[locale]}
                </option>
              ))}
            </select>
            <Button type="submit">{t('list.apply')}</Button>
            {isNarrowed ? (
              <Link href={listAddress({ half, status: filter.status })}>{t('list.clear')}</Link>
            ) : null}
          </form>
        </search>
        {total > 0 ? (
          <ExportButtons action="/api/lists/activities" fields={{ ...filter, half }} what={t('title')} />
        ) : null}
      </div>
    </div>
  )
}

function States({ filter, counts }: Pick<Props, 'filter' | 'counts'>) {
  const t = useTranslations('activities')
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const states = Object.values(ActivityStatus).filter(state => counts.has(state) || state === filter.status)
  return (
    <nav aria-label={t('list.states')}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {[undefined, ...states].map(state => (
          <li key={state ?? 'all'}>
            <Link
              href={listAddress({ ...filter, status: state, page: 1 })}
              scroll={false}
              aria-current={filter.status === state ? 'true' : undefined}
              className="touch inline-flex items-baseline gap-1.5 text-ink-2 no-underline hover:underline aria-[current=true]:font-bold aria-[current=true]:text-ink"
            >
              {state ? t(`status.${state}`) : t('list.allStates')}
              <b className="font-bold font-serif text-lg text-ink">
                {state ? (counts.get(state) ?? 0) : all}
              </b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
