'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useContext } from 'react'
import { FormContext } from '@/components/ui/form-context'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/routing'

type Detail = {
  sign?: string
  added?: Record<Locale, string[]>
  dropped?: Record<Locale, string[]>
  older?: Locale | null
  names?: string[]
}

const LOCALES = ['zh', 'en'] as const

/** What a change brings that is easily not meant; sending once more means it. Where texts are wrong, the names that are unknown. */
export function WordsWarnings() {
  const t = useTranslations('templates')
  const list = new Intl.ListFormat(useLocale())
  const detail = useContext(FormContext).detail as Detail | undefined
  const named = (names: string[]) => list.format(names.map(name => `{{${name}}}`))
  if (detail?.names?.length)
    return <p className="text-seal text-sm">{t('unknown', { names: named(detail.names) })}</p>
  if (!detail?.sign) return null
  return (
    <Notice tone="wait" title={t('warnings')}>
      <input type="hidden" name="confirmed" value={detail.sign} />
      <ul className="grid list-disc gap-1 pl-5">
        {LOCALES.map(locale =>
          detail.added?.[locale].length ? (
            <li key={`added ${locale}`}>
              {t('added', { language: t(`language.${locale}`), names: named(detail.added[locale]) })}
            </li>
          ) : null,
        )}
        {LOCALES.map(locale =>
          detail.dropped?.[locale].length ? (
            <li key={`dropped ${locale}`}>
              {t('dropped', { language: t(`language.${locale}`), names: named(detail.dropped[locale]) })}
            </li>
          ) : null,
        )}
        {detail.older ? <li>{t(`onlyOne.${detail.older}`)}</li> : null}
      </ul>
      <p className="mt-1.5">{t('meanIt')}</p>
    </Notice>
  )
}
