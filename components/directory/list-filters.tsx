import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SegmentedLinks } from '@/components/ui/segmented'
import type { ConsularListAsked } from '@/lib/directory/schema/directory'
import { Link } from '@/lib/i18n/navigation'

const HOME = '/office/consulates/list'

function hrefOf(asked: ConsularListAsked): string {
  const said = Object.entries(asked).filter(([key, value]) => value && !(key === 'known' && value === 'then'))
  const query = new URLSearchParams(said.map(([key, value]) => [key, String(value)]))
  return query.size > 0 ? `${HOME}?${query}` : HOME
}

type Props = { asked: ConsularListAsked; on: string; city: string }

/** As at which day the list is, by what was known, and of which posts: kept in the address. */
export function ListFilters({ asked, on, city }: Props) {
  const t = useTranslations('directory')
  const places = [
    { place: null, label: t('filter.everywhere') },
    { place: 'city', label: t('filter.city', { city }) },
    { place: 'covering', label: t('filter.covering', { city }) },
  ] as const
  return (
    <search className="no-print flex flex-wrap items-center gap-x-5 gap-y-3 px-4.5 py-3">
      <SegmentedLinks
        label={t('filter.place')}
        items={places.map(({ place, label }) => ({
          href: hrefOf({ ...asked, place }),
          label,
          current: asked.place === place,
        }))}
      />
      <form method="get" className="flex flex-wrap items-center gap-2.5 max-sm:basis-full">
        {asked.place ? <input type="hidden" name="place" value={asked.place} /> : null}
        <label className="flex items-center gap-2 max-sm:basis-full">
          <span className="text-ink-2 text-sm max-sm:w-20">{t('list.day')}</span>
          <input key={on} type="date" name="on" defaultValue={on} className="control w-auto! max-sm:flex-1" />
        </label>
        <label className="flex items-center gap-2 max-sm:basis-full">
          <span className="text-ink-2 text-sm max-sm:w-20">{t('list.known')}</span>
          <select
            key={asked.known}
            name="known"
            defaultValue={asked.known}
            className="control w-auto! max-sm:flex-1"
          >
            <option value="then">{t('list.then')}</option>
            <option value="now">{t('list.now')}</option>
          </select>
        </label>
        <Button type="submit">{t('list.apply')}</Button>
        {asked.on ? (
          <Link href={hrefOf({ ...asked, on: null, known: 'then' })}>{t('list.today')}</Link>
        ) : null}
      </form>
    </search>
  )
}
