import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/routing'

/** The portal's own words in a language (`activities.new`), so that the same journey runs in both. */
export function words(locale: Locale) {
  return (key: string, values: Record<string, string | number> = {}): string => {
    const [namespace = '', ...rest] = key.split('.')
    const messages = {
      [namespace]: JSON.parse(readFileSync(`lib/i18n/messages/${locale}/${namespace}.json`, 'utf8')),
    }
    const onError = (error: Error) => {
      throw error
    }
    const t = createTranslator<Record<string, never>>({
      locale,
      messages,
      timeZone: 'Asia/Shanghai',
      onError,
    } as never)
    return (t as unknown as (key: string, values: Record<string, string | number>) => string)(
      [namespace, ...rest].join('.'),
      values,
    )
  }
}
