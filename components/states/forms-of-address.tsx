'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { FORM_RANKS, type StateForms } from '@/lib/directory/rules/states'
import { IN_LANGUAGE } from './in-language'

/** How officers of a State are addressed by custom, rank by rank; an empty field leaves it to the rule. */
export function FormsOfAddress({ forms }: { forms: StateForms }) {
  const t = useTranslations('states')
  const both = useTranslations('directory.form')
  const ranks = useTranslations('directory.rank')
  return (
    <fieldset className="min-w-0">
      <legend className="font-bold font-serif text-md">{t('forms')}</legend>
      <p className="mt-1 mb-3 text-ink-2">{t.rich('formsHint', IN_LANGUAGE)}</p>
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        {FORM_RANKS.flatMap(rank =>
          (['zh', 'en'] as const).map(locale => (
            <Field
              key={`${rank}.${locale}`}
              name={`forms.${rank}.${locale}`}
              label={`${ranks(rank)} · ${both(locale === 'zh' ? 'in_chinese' : 'in_english')}`}
            >
              <TextInput
                lang={locale === 'zh' ? 'zh-Hans' : 'en'}
                defaultValue={forms[rank]?.[locale] ?? ''}
                autoComplete="off"
              />
            </Field>
          )),
        )}
      </div>
    </fieldset>
  )
}
