'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { beginOffice } from '@/lib/users/actions'

const PAIRS = ['name', 'short', 'city'] as const

/** The office's names, in both languages side by side, and its first administrator. */
export function FirstForm({ token }: { token: string }) {
  const t = useTranslations('signin.first')
  const hint = useTranslations('signin.invitation')('hint')
  return (
    <ActionForm action={beginOffice} namespace="signin" className="grid gap-6">
      <input type="hidden" name="token" value={token} />
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-bold font-serif text-md">{t('office')}</legend>
        {PAIRS.map(pair => (
          <div key={pair} className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
            <Field name={`${pair}Zh`} label={`${t(pair)} · ${t('inZh')}`} required>
              <TextInput lang="zh-Hans" autoComplete="off" />
            </Field>
            <Field name={`${pair}En`} label={`${t(pair)} · ${t('inEn')}`} required>
              <TextInput lang="en" autoComplete="off" />
            </Field>
          </div>
        ))}
        <Field name="mark" label={t('mark')} hint={t('markHint')} required>
          <TextInput maxLength={3} autoComplete="off" className="max-w-20" />
        </Field>
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-bold font-serif text-md">{t('administrator')}</legend>
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <Field name="name" label={t('person')} required>
            <TextInput autoComplete="name" />
          </Field>
          <Field name="email" label={t('email')} required>
            <TextInput type="email" autoComplete="username" spellCheck={false} />
          </Field>
          <Field name="password" label={t('password')} hint={hint} required>
            <TextInput type="password" autoComplete="new-password" minLength={12} />
          </Field>
          <Field name="locale" label={t('locale')} className="content-end">
            <Select defaultValue={useLocale()} options={LANGUAGES} />
          </Field>
        </div>
      </fieldset>
      <SubmitButton size="lg">{t('submit')}</SubmitButton>
    </ActionForm>
  )
}

const LANGUAGES = [
  { value: 'zh', label: '中文', lang: 'zh-Hans' },
  { value: 'en', label: 'English', lang: 'en' },
]
