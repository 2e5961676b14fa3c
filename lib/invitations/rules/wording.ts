import type { Locale } from '@/lib/i18n/routing'

type Both<Name extends string> = { [key in `${Name}En` | `${Name}Zh`]: string }

/** A text in the reader's language; the other one where it is missing. */
export function inLocale<Name extends string>(record: Both<Name>, name: Name, locale: Locale): string {
  const en = record[`${name}En` as keyof typeof record] as string
  const zh = record[`${name}Zh` as keyof typeof record] as string
  return locale === 'zh' ? zh || en : en || zh
}

/** A person's line on a guest list: as signed, with title. */
export function personLine(person: { honorific: string; name: string; title: string }): string {
  return [[person.honorific, person.name].filter(Boolean).join(' '), person.title].filter(Boolean).join(', ')
}
