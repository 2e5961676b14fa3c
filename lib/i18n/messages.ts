import * as en from './messages/en'
import * as zh from './messages/zh'
import type { Locale } from './routing'

/**
 * Every text of the portal, by language and namespace. To add a namespace `x`: write `messages/zh/x.json` and
 * `messages/en/x.json`, and one line in `messages/zh.ts` and in `messages/en.ts`.
 */
export const messages = { zh: { ...zh }, en: { ...en } } satisfies Record<
  Locale,
  Record<keyof typeof zh & keyof typeof en, unknown>
>

/** The name of a file of messages. */
export type Namespace = keyof (typeof messages)['zh']

/** The texts of some namespaces, to hand to the browser: it never receives the rest. */
export function messagesOf(locale: Locale, namespaces: readonly Namespace[]): Record<string, unknown> {
  return Object.fromEntries(namespaces.map(name => [name, messages[locale][name]]))
}
