'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'

/** Why, in both languages side by side: those invited read it in theirs. */
export function ReasonFields() {
  const t = useTranslations('ui.reason')
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="mb-1 font-bold">{t('legend')}</legend>
      <Field name="reasonZh" label={t('zh')} mark="required">
        <TextArea lang="zh-Hans" rows={3} maxLength={500} />
      </Field>
      <Field name="reasonEn" label={t('en')} mark="required">
        <TextArea lang="en" rows={3} maxLength={500} />
      </Field>
    </fieldset>
  )
}
