'use client'

import { useTranslations } from 'next-intl'
import { TIME } from '@/components/activities/time-fields'
import { ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { postponeActivity } from '@/lib/invitations/actions/activity'
import type { ActivityForm } from '@/lib/plans/schema'
import { ReasonFields } from './reason-fields'

type Times = Pick<ActivityForm, 'date' | 'startTime' | 'endDate' | 'endTime' | 'replyBy'>
type Props = { activityId: string; version: number; times: Times; concerned: number }

/** The new date of an activity that is out, and why. */
export function PostponeForm({ activityId, version, times, concerned }: Props) {
  const t = useTranslations('invitations.postpone')
  return (
    <ActionForm action={postponeActivity} namespace="invitations">
      <input type="hidden" name="id" value={activityId} />
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field name="date" label={t('date')}>
          <TextInput type="date" defaultValue={times.date} />
        </Field>
        <Field name="startTime" label={t('start')}>
          <TextInput {...TIME} defaultValue={times.startTime} />
        </Field>
        <Field name="endDate" label={t('endDate')} mark="optional">
          <TextInput type="date" defaultValue={times.endDate} />
        </Field>
        <Field name="endTime" label={t('end')}>
          <TextInput {...TIME} defaultValue={times.endTime} />
        </Field>
        <Field name="replyBy" label={t('replyBy')}>
          <TextInput type="date" defaultValue={times.replyBy} />
        </Field>
      </div>
      <ReasonFields />
      <div className="flex flex-wrap justify-end gap-2.5 max-sm:flex-col-reverse">
        <ButtonLink href={`/office/activities/${activityId}`}>{t('back')}</ButtonLink>
        <SubmitButton>{t('confirm', { count: concerned })}</SubmitButton>
      </div>
    </ActionForm>
  )
}
