import { defineRouting } from 'next-intl/routing'

/** The two languages, as they stand in addresses: /zh/… and /en/…. */
export const routing = defineRouting({
  locales: ['zh', 'en'],
  defaultLocale: 'zh',
  localePrefix: 'always',
  localeCookie: { name: 'locale', maxAge: 365 * 24 * 60 * 60, sameSite: 'lax' },
  alternateLinks: false,
})

export type Locale = (typeof routing.locales)[number]

/** The value of a `lang` attribute for a locale. */
export function langOf(locale: Locale): 'zh-Hans' | 'en' {
  return locale === 'zh' ? 'zh-Hans' : 'en'
}

/** The `lang` of a name or text as it is written: Chinese where it holds Chinese characters. */
export function langOfText(text: string): 'zh-Hans' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en'
}

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh'
}

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
  }
}
