'use client'

import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { sendInvitations } from '@/lib/invitations/actions'

type Props = { activityId: string; fingerprint: string; sendable: number; problems: number }

/** The bar that sends: how many can be sent, that it can be stopped, and the one button. */
export function SendForm({ activityId, fingerprint, sendable, problems }: Props) {
  const t = useTranslations('invitations.check')
  return (
    <ActionForm action={sendInvitations} namespace="invitations" className="sticky bottom-0 z-10">
      <input type="hidden" name="activityId" value={activityId} />
      <input type="hidden" name="checked" value={fingerprint} />
      <ActionBar
        actions={
          <>
            <ButtonLink href="/office/activities">{t('draft')}</ButtonLink>
            {sendable > 0 ? <SubmitButton>{t('send', { count: sendable })}</SubmitButton> : null}
          </>
        }
      >
        <b>{t('sendable', { count: sendable, problems })}</b>{' '}
        <span className="text-ink-3">{t('stoppable')}</span>
      </ActionBar>
    </ActionForm>
  )
}
