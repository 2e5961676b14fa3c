import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** What to look for in the table, kept in the address. */
export function StateFilters({ text }: { text: string }) {
  const t = useTranslations('states')
  return (
    <search>
      <form method="get" className="flex flex-wrap items-end gap-3 px-4.5 py-3">
        <div className="grid min-w-56 flex-1 gap-1">
          <label htmlFor="text" className="font-bold">
            {t('search')}
          </label>
          <input
            id="text"
            name="text"
            type="search"
            defaultValue={text}
            placeholder={t('searchHint')}
            className="control"
          />
        </div>
        <Button type="submit">{t('find')}</Button>
      </form>
    </search>
  )
}
