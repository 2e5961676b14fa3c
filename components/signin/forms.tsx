'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { askForLink, setFirstPassword, signInByLink, signInByPassword } from '@/lib/users/actions'

/** Address, password and, for those who set it up, the second factor. One answer, whatever was wrong. */
export function PasswordForm() {
  const t = useTranslations('signin.staff')
  return (
    <section aria-labelledby="staff" className="min-w-0">
      <h2 id="staff" className="text-md">
        {t('title')}
      </h2>
      <p className="mb-3 text-ink-2 text-sm">{t('hint')}</p>
      <ActionForm action={signInByPassword} namespace="signin">
        <Field name="email" label={t('email')} required>
          <TextInput type="email" autoComplete="username" spellCheck={false} />
        </Field>
        <Field name="password" label={t('password')} required>
          <TextInput type="password" autoComplete="current-password" />
        </Field>
        <Field name="code" label={t('code')} hint={t('codeHint')} mark="optional">
          <TextInput inputMode="numeric" autoComplete="one-time-code" maxLength={7} className="max-w-36" />
        </Field>
        <SubmitButton wide>{t('submit')}</SubmitButton>
      </ActionForm>
    </section>
  )
}

/** A link goes to the address on record. The answer is always the same. */
export function LinkForm() {
  const t = useTranslations('signin.officer')
  return (
    <section aria-labelledby="officer" className="min-w-0">
      <h2 id="officer" className="text-md">
        {t('title')}
      </h2>
      <p className="mb-3 text-ink-2 text-sm">{t('hint')}</p>
      <ActionForm action={askForLink} namespace="signin" done={t('sent')}>
        <Field name="email" label={t('email')} required>
          <TextInput type="email" autoComplete="email" spellCheck={false} />
        </Field>
        <SubmitButton wide variant="secondary">
          {t('submit')}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}

/** The button of a mailed link: only pressing it uses the link up, so a mail scanner that follows it does no harm. */
export function UseLinkForm({ token }: { token: string }) {
  const t = useTranslations('signin.link')
  return (
    <ActionForm action={signInByLink} namespace="signin">
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="lg" wide>
        {t('submit')}
      </SubmitButton>
    </ActionForm>
  )
}

/** An invited user's first password, or a new one. */
export function FirstPasswordForm({ token }: { token: string }) {
  const t = useTranslations('signin.invitation')
  return (
    <ActionForm action={setFirstPassword} namespace="signin">
      <input type="hidden" name="token" value={token} />
      <Field name="password" label={t('password')} hint={t('hint')} required>
        <TextInput type="password" autoComplete="new-password" minLength={12} />
      </Field>
      <SubmitButton size="lg" wide>
        {t('submit')}
      </SubmitButton>
    </ActionForm>
  )
}
