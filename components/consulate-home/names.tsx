import { Fragment } from 'react'
import { type Locale, langOfText } from '@/lib/i18n/routing'

/** Persons in a row, each name in the language that it is written in. */
export function Names({ names, locale }: { names: string[]; locale: Locale }) {
  return names.map((name, place) => (
    <Fragment key={name}>
      {place > 0 ? (locale === 'zh' ? '、' : ', ') : null}
      <span lang={langOfText(name)}>{name}</span>
    </Fragment>
  ))
}
