import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ExportButtons } from '@/components/ui/export-buttons'
import { SegmentedLinks } from '@/components/ui/segmented'
import { REGIONS } from '@/lib/directory/rules/states'
import type { ConsulateFilter } from '@/lib/directory/schema/directory'
import { Link } from '@/lib/i18n/navigation'

/** The address of the list under a filter. */
export function listHref(filter: Partial<ConsulateFilter>): string {
  const said = Object.entries(filter).filter(([key, value]) => value && !(key === 'page' && value === 1))
  const query = new URLSearchParams(said.map(([key, value]) => [key, String(value)]))
  return query.size > 0 ? `/office/consulates?${query}` : '/office/consulates'
}

/** What of the directory is shown, kept in the address. */
export function ConsulateFilters({ filter, city }: { filter: ConsulateFilter; city: string }) {
  const t = useTranslations('directory')
  const places = [
    { place: null, label: t('filter.everywhere') },
    { place: 'city', label: t('filter.city', { city }) },
    { place: 'covering', label: t('filter.covering', { city }) },
  ] as const
  const isFiltered = filter.q || filter.region || filter.status || filter.place
  return (
    <search className="flex flex-wrap items-center gap-x-5 gap-y-3 px-4.5 py-3">
      <SegmentedLinks
        label={t('filter.place')}
        items={places.map(({ place, label }) => ({
          href: listHref({ ...filter, place, page: 1 }),
          label,
          current: filter.place === place,
        }))}
      />
      <form method="get" className="flex min-w-0 flex-1 flex-wrap items-center gap-2.5 max-sm:basis-full">
        {filter.place ? <input type="hidden" name="place" value={filter.place} /> : null}
        <select
          name="region"
          aria-label={t('filter.region')}
          defaultValue={filter.region ?? ''}
          className="control w-auto! max-sm:flex-1"
        >
          <option value="">{t('filter.all_regions')}</option>
          {REGIONS.map(region => (
            <option key={region} value={region}>
              {t(`region.${region}`)}
            </option>
          ))}
        </select>
        <select
          name="status"
          aria-label={t('filter.status')}
          defaultValue={filter.status ?? ''}
          className="control w-auto! max-sm:flex-1"
        >
          <option value="">{t('filter.all_statuses')}</option>
          <option value="open">{t('status.open')}</option>
          <option value="closed">{t('status.closed')}</option>
        </select>
        <input
          type="search"
          name="q"
          defaultValue={filter.q}
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          className="control min-w-48 max-w-72 flex-1 max-sm:max-w-none max-sm:basis-full"
        />
        <Button type="submit">{t('filter.apply')}</Button>
        {isFiltered ? <Link href="/office/consulates">{t('filter.clear')}</Link> : null}
      </form>
    </search>
  )
}

/** How many the filter leaves, and all of them to take away. */
export function ConsulateCount({ filter, total }: { filter: ConsulateFilter; total: number }) {
  const t = useTranslations('directory')
  return (
    <div className="flex items-center justify-between gap-4 px-4.5 pb-2">
      <p role="status" className="text-ink-3 text-xs">
        {t('count', { count: total })}
      </p>
      {total > 0 ? <ExportButtons action="/api/lists/consulates" fields={filter} what={t('title')} /> : null}
    </div>
  )
}
