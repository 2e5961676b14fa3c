'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'

type Props = {
  /** `title` stands for the fields `titleZh` and `titleEn`. */
  name: 'title' | 'purpose' | 'place' | 'dress'
  zh: string
  en: string
  rows?: number
  required?: boolean
}

/** One text in both languages, side by side, the reader's first; says when only one side is there. */
export function BilingualFields({ name, zh, en, rows, required }: Props) {
  const t = useTranslations('activities')
  const locale: Locale = useLocale()
  const [filled, setFilled] = useState({ zh: zh.trim() !== '', en: en.trim() !== '' })
  const start = { zh, en }
  return (
    <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      {[locale, otherLocale(locale)].map(side => {
        const missing = !filled[side] && filled[otherLocale(side)]
        const own = {
          lang: langOf(side),
          defaultValue: start[side],
          onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            setFilled({ ...filled, [side]: event.currentTarget.value.trim() !== '' }),
        }
        return (
          <div key={side} className="relative grid">
            <Field
              name={`${name}${side === 'zh' ? 'Zh' : 'En'}`}
              required={required}
              label={
                <>
                  {t(`fields.${name}`)} <span className="font-normal text-ink-3">{t(`form.${side}`)}</span>
                </>
              }
            >
              {rows ? <TextArea rows={rows} {...own} /> : <TextInput {...own} />}
            </Field>
            {missing ? (
              <span className="absolute top-0.5 right-0 font-medium text-wait text-xs">
                {t(`form.${side}Missing`)}
              </span>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
