'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TIME } from '@/components/activities/time-fields'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { scheduleSending } from '@/lib/invitations/actions/sending'

type Props = { activityId: string; fingerprint: string }

/** Has what was checked sent at an hour to come. */
export function SendLater({ activityId, fingerprint }: Props) {
  const t = useTranslations('invitations.later')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')}>
        <ActionForm action={scheduleSending} namespace="invitations">
          <input type="hidden" name="activityId" value={activityId} />
          <input type="hidden" name="checked" value={fingerprint} />
          <p>{t('text')}</p>
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
            <Field name="day" label={t('day')} required>
              <TextInput type="date" />
            </Field>
            <Field name="time" label={t('time')} required>
              <TextInput {...TIME} />
            </Field>
          </div>
          <div className="flex flex-wrap justify-end gap-2.5">
            <Button onClick={() => setOpen(false)}>{t('close')}</Button>
            <SubmitButton>{t('schedule')}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  )
}
