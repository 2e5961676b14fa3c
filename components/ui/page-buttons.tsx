'use client'

import { useTranslations } from 'next-intl'
import { Button } from './button'

type Props = { page: number; pages: number; label: string; onPage: (page: number) => void }

/** From page to page of a long list that the page holds already: it has no address of its own. */
export function PageButtons({ page, pages, label, onPage }: Props) {
  const t = useTranslations('ui.pages')
  if (pages <= 1) return null
  return (
    <nav aria-label={label} className="flex items-center justify-center gap-4 py-3">
      <Button size="sm" disabled={page === 1} onClick={() => onPage(page - 1)}>
        {t('previous')}
      </Button>
      <span className="text-ink-3" aria-live="polite">
        {t('page', { page, pages })}
      </span>
      <Button size="sm" disabled={page === pages} onClick={() => onPage(page + 1)}>
        {t('next')}
      </Button>
    </nav>
  )
}
