'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { chooseLocale, leaveEverywhere } from '@/lib/users/actions'

/** The languages, each by its own name. */
export const LANGUAGES = [
  { value: 'zh', label: '中文', lang: 'zh-Hans' },
  { value: 'en', label: 'English', lang: 'en' },
]

export function LocaleForm({ locale }: { locale: 'zh' | 'en' }) {
  const t = useTranslations('account.locale')
  return (
    <ActionForm action={chooseLocale} className="grid max-w-100 gap-4">
      <Field name="locale" label={t('label')}>
        <Select defaultValue={locale} options={LANGUAGES} />
      </Field>
      <div>
        <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function LeaveEverywhere({ count }: { count: number }) {
  const t = useTranslations('account.sessions')
  return (
    <ConfirmButton
      action={leaveEverywhere}
      danger
      size="sm"
      trigger={t('everywhere')}
      title={t('confirmTitle')}
      confirm={t('confirm')}
    >
      <p>{t('confirmText', { count })}</p>
    </ConfirmButton>
  )
}
