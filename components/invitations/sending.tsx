'use client'

import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { sendInvitations, submitForApproval } from '@/lib/invitations/actions/sending'
import type { Check } from '@/lib/invitations/types'

type Props = {
  activityId: string
  fingerprint: string
  sendable: number
  problems: number
  state: Check['approval']['state']
}

/** The bar at the foot of the check page: it sends, or where the office asks for approval first, it submits what is seen. */
export function Sending({ activityId, fingerprint, sendable, problems, state }: Props) {
  const t = useTranslations('invitations')
  const sends = state === 'not_asked' || state === 'approved'
  const waits = state === 'waiting'
  const hint = sends ? 'check.stoppable' : waits ? 'approval.waits' : 'approval.asked'
  return (
    <ActionForm
      action={sends ? sendInvitations : submitForApproval}
      key={String(sends)}
      namespace="invitations"
      className="sticky bottom-0 z-10"
    >
      <input type="hidden" name="activityId" value={activityId} />
      <input type="hidden" name="checked" value={fingerprint} />
      <ActionBar
        actions={
          <>
            <ButtonLink href="/office/activities">{t('check.draft')}</ButtonLink>
            {sendable > 0 && !waits ? (
              <SubmitButton>
                {sends ? t('check.send', { count: sendable }) : t('approval.submit')}
              </SubmitButton>
            ) : null}
          </>
        }
      >
        <b>{t('check.sendable', { count: sendable, problems })}</b>{' '}
        <span className="text-ink-3">{t(hint)}</span>
      </ActionBar>
    </ActionForm>
  )
}
