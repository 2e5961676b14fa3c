import type { Locale } from '@/lib/i18n/routing'
import { STATES } from '../rules/states'

/** The States that a post can be of, by their short names in the reader's language and in its order. */
export function statesIn(locale: Locale): { code: string; name: string }[] {
  const order = locale === 'zh' ? 'zh-Hans-CN' : 'en'
  return STATES.map(state => ({ code: state.code, name: state[locale] })).sort((a, b) =>
    a.name.localeCompare(b.name, order),
  )
}
