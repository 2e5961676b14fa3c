'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

type Props = {
  /** `nameZh` and `nameEn` for `name`. */
  name: string
  label: string
  zh?: string | null
  en?: string | null
  hint?: string
  hintEn?: string
  required?: boolean
}

/** One thing in both languages, side by side: two texts, Chinese first. */
export function BothLanguages({ name, label, zh, en, hint, hintEn, required }: Props) {
  const t = useTranslations('directory.form')
  return (
    <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
      <Field name={`${name}Zh`} label={`${label} · ${t('in_chinese')}`} hint={hint} required={required}>
        <TextInput lang="zh-Hans" defaultValue={zh ?? ''} autoComplete="off" />
      </Field>
      <Field
        name={`${name}En`}
        label={`${label} · ${t('in_english')}`}
        hint={hintEn ?? hint}
        required={required}
      >
        <TextInput lang="en" defaultValue={en ?? ''} autoComplete="off" />
      </Field>
    </div>
  )
}
