import { useTranslations } from 'next-intl'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'

/** The office's mark in a seal, and the product's name in both languages. Without a mark: two strokes of a link. */
export function Brand({ mark, locale, href }: { mark?: string; locale: Locale; href: string }) {
  const t = useTranslations('layout')
  return (
    <Link
      href={href}
      className="touch flex flex-none items-center gap-2.5 font-bold font-serif text-[16px] text-ink no-underline hover:text-ink"
    >
      <span
        aria-hidden="true"
        lang="zh-Hans"
        className="grid size-6.5 flex-none place-items-center rounded-[5px] bg-mark font-serif text-[15px] text-on-mark leading-none"
      >
        {mark ?? <SealMark />}
      </span>
      {t('product')}
      <span lang={langOf(otherLocale(locale))} className="text-[13px] text-ink-2 max-lg:hidden">
        {t('otherProduct')}
      </span>
    </Link>
  )
}

function SealMark() {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className="size-5"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.2"
    >
      <circle cx="12" cy="16" r="6.5" />
      <circle cx="20" cy="16" r="6.5" />
    </svg>
  )
}
