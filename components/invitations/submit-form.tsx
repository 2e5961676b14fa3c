'use client'

import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { submitForApproval } from '@/lib/invitations/actions'

type Props = { activityId: string; fingerprint: string; sendable: number; problems: number; waits: boolean }

/** The bar where the office asks for approval: it submits what is seen, or says that it waits. */
export function SubmitForm({ activityId, fingerprint, sendable, problems, waits }: Props) {
  const t = useTranslations('invitations')
  return (
    <ActionForm action={submitForApproval} namespace="invitations" className="sticky bottom-0 z-10">
      <input type="hidden" name="activityId" value={activityId} />
      <input type="hidden" name="checked" value={fingerprint} />
      <ActionBar
        actions={
          <>
            <ButtonLink href="/office/activities">{t('check.draft')}</ButtonLink>
            {sendable > 0 && !waits ? <SubmitButton>{t('approval.submit')}</SubmitButton> : null}
          </>
        }
      >
        <b>{t('check.sendable', { count: sendable, problems })}</b>{' '}
        <span className="text-ink-3">{t(waits ? 'approval.waits' : 'approval.asked')}</span>
      </ActionBar>
    </ActionForm>
  )
}
