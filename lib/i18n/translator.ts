import { createTranslator } from 'use-intl/core'
import { messages, type Namespace } from './messages'
import type { Locale } from './routing'

const made = new Map<string, Translate>()

/**
 * The texts of one namespace outside a page: mails, the guest's reply page, PDFs, jobs. Needs no request.
 * Called as `t('subject')`, `t('seats', { count: 2 })`; a missing key throws. Made once: parsed messages are kept.
 */
export function translator(locale: Locale, namespace: Namespace): Translate {
  const key = `${locale} ${namespace}`
  const found = made.get(key) ?? make(locale, namespace)
  made.set(key, found)
  return found
}

function make(locale: Locale, namespace: Namespace): Translate {
  const texts: Record<string, unknown> = messages[locale]
  const translate = createTranslator<Record<string, never>>({
    locale,
    messages: { [namespace]: texts[namespace] } as Record<string, never>,
    namespace: namespace as never,
    timeZone: 'Asia/Shanghai',
    onError(error) {
      throw error
    },
  }) as unknown as Translate
  // Without values a text is the same every time, and a page says dozens of them.
  const fixed = new Map<string, string>()
  const said = (key: string, values?: Record<string, Value>) => {
    if (values) return translate(key, values)
    const text = fixed.get(key) ?? translate(key)
    fixed.set(key, text)
    return text
  }
  return Object.assign(said, { has: (key: string) => translate.has(key) })
}

type Value = string | number | Date
type Translate = {
  (key: string, values?: Record<string, Value>): string
  has(key: string): boolean
}
