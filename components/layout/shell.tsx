import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FlashRegion } from '@/components/ui/flash'
import { SkipLink } from '@/components/ui/skip-link'
import type { FormState } from '@/lib/errors'
import { Brand } from './brand'
import type { NavItem } from './nav-links'
import { TopBar } from './top-bar'
import { type ShellUser, UserMenu } from './user-menu'

type Props = {
  children: ReactNode
  /** Sections that exist, in their order; `href` without the locale. */
  nav?: NavItem[]
  /** Where the mark leads. */
  home?: string
  /** The office's mark: one character. */
  mark?: string
  user?: ShellUser
  userLinks?: { href: string; label: string }[]
  signOut?: (state: FormState, data: FormData) => Promise<FormState>
  /** The way to what one is told. */
  bell?: ReactNode
  /** The search box of the bar. */
  search?: ReactNode
  /** A line above everything, on paper too: sample data, its clock. */
  banner?: ReactNode
}

/** The frame of every page: skip link, banner, bar. Within it goes one `Page`. */
export function Shell({
  children,
  nav = [],
  home = '/',
  mark,
  user,
  userLinks,
  signOut,
  bell,
  search,
  banner,
}: Props) {
  const t = useTranslations('layout')
  const locale = useLocale()
  return (
    <>
      <SkipLink>{t('skip')}</SkipLink>
      <header>
        {banner ? (
          <div className="bg-wait-soft p-1 text-center font-medium text-wait text-xs print:mb-2 print:border print:border-current print:bg-transparent">
            {banner}
          </div>
        ) : null}
        <TopBar
          brand={<Brand mark={mark} locale={locale} href={home} />}
          nav={nav}
          search={search}
          bell={bell}
          user={user && signOut ? <UserMenu user={user} signOut={signOut} links={userLinks} /> : undefined}
        />
      </header>
      {children}
      <FlashRegion />
    </>
  )
}
