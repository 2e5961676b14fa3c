'use client'

import { useTranslations } from 'next-intl'
import { ChangedMeanwhile } from '@/components/ui/changed-meanwhile'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { setConsulateEmail } from '@/lib/directory/actions'
import { EmailField } from './email-field'

type Props = { id: string; version: number; email: string | null; back: string | null }

/** The address of the post itself, on its own: what a check page sends staff here for. */
export function EmailForm({ id, version, email, back }: Props) {
  const t = useTranslations('directory.form')
  return (
    <ActionForm action={setConsulateEmail} namespace="directory" className="grid gap-2.5">
      <input type="hidden" name="id" value={id} />
      {back ? <input type="hidden" name="back" value={back} /> : null}
      <ChangedMeanwhile version={version} labels={{ email: t('email') }} />
      <EmailField email={email} hint={t('email_hint')} />
      <div>
        <SubmitButton variant={back ? 'primary' : 'secondary'}>{t('save_email')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
