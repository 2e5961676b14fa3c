'use client'

import { useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { Link, usePathname } from '@/lib/i18n/navigation'
import { langOf } from '@/lib/i18n/routing'

const NAMES = { zh: '中文', en: 'English' }

/** The same page, with the same query, in the other language. */
export function LanguageSwitch() {
  const t = useTranslations('layout')
  const locale = useLocale()
  const path = usePathname()
  const query = useSearchParams().toString()
  return (
    <nav aria-label={t('language')} className="flex flex-none items-center gap-1.5 text-ink-3">
      {(['zh', 'en'] as const).map((one, index) => (
        <span key={one} lang={langOf(one)} className="contents">
          {index > 0 ? (
            <span aria-hidden="true" className="max-sm:hidden">
              /
            </span>
          ) : null}
          {one === locale ? (
            <span aria-current="true" className="font-medium text-ink max-sm:hidden">
              {NAMES[one]}
            </span>
          ) : (
            <Link
              href={query ? `${path}?${query}` : path}
              locale={one}
              hrefLang={langOf(one)}
              scroll={false}
              prefetch={false}
              className="touch inline-flex items-center text-ink-2 no-underline hover:text-ink hover:underline"
            >
              {NAMES[one]}
            </Link>
          )}
        </span>
      ))}
    </nav>
  )
}
