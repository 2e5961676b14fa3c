'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { cancelActivity } from '@/lib/invitations/actions/activity'
import { ReasonFields } from './reason-fields'

type Props = { activityId: string; version: number; concerned: number }

/** Cancelling an activity: why, and the button that tells everybody. */
export function CancelForm({ activityId, version, concerned }: Props) {
  const t = useTranslations('invitations')
  return (
    <ActionForm action={cancelActivity} namespace="invitations">
      <input type="hidden" name="activityId" value={activityId} />
      <input type="hidden" name="version" value={version} />
      <ReasonFields />
      <div className="flex flex-wrap justify-end gap-2.5 max-sm:flex-col-reverse">
        <ButtonLink href={`/office/activities/${activityId}`}>{t('postpone.back')}</ButtonLink>
        <SubmitButton variant="danger">{t('cancel.confirm', { count: concerned })}</SubmitButton>
      </div>
    </ActionForm>
  )
}
