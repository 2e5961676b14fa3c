'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { usePathname } from '@/lib/i18n/navigation'
import { LanguageSwitch } from './language-switch'
import { type NavItem, NavLinks } from './nav-links'

type Props = { brand: ReactNode; nav: NavItem[]; search?: ReactNode; bell?: ReactNode; user?: ReactNode }

/** The bar above every page. On a phone the sections and the search fold away behind one button. */
export function TopBar({ brand, nav, search, bell, user }: Props) {
  const t = useTranslations('layout')
  const id = useId()
  const path = usePathname()
  // Open on one page only: a new page finds it folded again.
  const [openOn, setOpenOn] = useState<string>()
  const open = openOn === path
  const folds = nav.length > 0 || search !== undefined
  return (
    <div className="border-line border-b bg-card" data-chrome>
      <div className="flex min-h-14 flex-wrap items-center gap-x-7 px-7 max-sm:gap-x-2 max-sm:px-4">
        {brand}
        <div
          id={id}
          className={`${open ? 'max-lg:flex' : 'max-lg:hidden'} flex flex-1 items-center gap-x-7 max-lg:order-last max-lg:basis-full max-lg:flex-col max-lg:items-stretch max-lg:border-line max-lg:border-t max-lg:pb-3`}
        >
          {nav.length > 0 ? <NavLinks items={nav} label={t('navigation')} /> : null}
          {search ? <div className="lg:ml-auto max-lg:pt-3">{search}</div> : null}
        </div>
        <div className="ml-auto flex items-center gap-4 max-sm:gap-3">
          <LanguageSwitch />
          {bell}
          {user}
          {folds ? (
            <button
              type="button"
              aria-expanded={open}
              aria-controls={id}
              aria-label={t(open ? 'closeMenu' : 'menu')}
              onClick={() => setOpenOn(open ? undefined : path)}
              className="touch grid min-w-9 place-items-center rounded-md lg:hidden"
            >
              <Icon name={open ? 'close' : 'menu'} className="size-5" />
            </button>
          ) : null}
        </div>
      </div>
    </div>
  )
}
