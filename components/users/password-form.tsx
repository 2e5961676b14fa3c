'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { changeOwnPassword } from '@/lib/users/actions'

/** One's own password: the present one proves who asks. */
export function PasswordChange() {
  const t = useTranslations('account.password')
  return (
    <ActionForm action={changeOwnPassword} className="grid max-w-100 gap-4">
      <Field name="current" label={t('current')} required>
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <Field name="password" label={t('new')} hint={t('hint')} required>
        <TextInput type="password" autoComplete="new-password" minLength={12} />
      </Field>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
