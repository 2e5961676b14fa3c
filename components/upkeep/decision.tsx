'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { acceptProposal, declineProposal } from '@/lib/directory/actions'
import { Name } from './name'

/** Confirms what a post has said, as it stands on the page, or declines it with a reason for the post. */
export function Decision({ id, seen, name }: { id: string; seen: string; name: string }) {
  const t = useTranslations('upkeep.page')
  return (
    <div className="flex flex-wrap items-start gap-2.5">
      <ActionForm action={acceptProposal} namespace="upkeep" className="grid gap-3">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <div>
          <SubmitButton>{t('accept')}</SubmitButton>
        </div>
      </ActionForm>
      <ConfirmButton
        trigger={t('decline')}
        title={t.rich('decline_title', { name: () => <Name name={name} /> })}
        confirm={t('decline')}
        danger
        action={declineProposal}
        fields={{ id }}
        namespace="upkeep"
      >
        <Field name="reason" label={t('reason')} hint={t('reason_hint')} required>
          <TextArea rows={3} />
        </Field>
      </ConfirmButton>
    </div>
  )
}
