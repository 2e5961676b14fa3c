import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { ClientMessages } from '@/components/layout/client-messages'
import { Link } from '@/lib/i18n/navigation'
import { langOfText } from '@/lib/i18n/routing'
import { type ViewedList, viewAddress, viewQuery } from '@/lib/users/rules/views'
import type { SavedView } from '@/lib/users/types'
import { OwnView } from './own-view'
import { SaveView } from './save-view'

type Props = {
  list: ViewedList
  views: SavedView[]
  /** The address of what is shown. */
  address: string
}

/** The views of a list that the reader has put aside, each an address; what is shown can be put aside too. */
export function SavedViews({ list, views, address }: Props) {
  const t = useTranslations('views')
  // Empty where nothing is narrowed.
  const query = viewQuery(list, address.split('?')[1] ?? '')
  const shown = views.find(view => view.query === query)
  if (views.length === 0 && !query) return null
  return (
    <nav
      aria-label={t('label')}
      className="no-print flex flex-wrap items-center gap-x-2 gap-y-1.5 border-line-2 border-b px-4.5 py-2 text-sm"
    >
      {views.length > 0 ? <span className="text-ink-3">{t('label')}</span> : null}
      {views.map(view => (
        <Link
          key={view.id}
          href={viewAddress(list, view.query)}
          aria-current={view === shown ? 'page' : undefined}
          lang={langOfText(view.name)}
          className={clsx(
            'touch inline-flex items-center rounded-full border px-3 py-0.5 no-underline',
            view === shown
              ? 'border-navy bg-navy-soft font-bold text-navy'
              : 'border-line text-ink hover:bg-sel',
          )}
        >
          {view.name}
        </Link>
      ))}
      <ClientMessages of={['views']}>
        {shown ? <OwnView key={shown.id} view={shown} /> : null}
        {query && !shown ? <SaveView list={list} query={query} /> : null}
      </ClientMessages>
    </nav>
  )
}
