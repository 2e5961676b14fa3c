'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { sendInvitations } from '@/lib/invitations/actions/sending'

type Props = { activityId: string; fingerprint: string; sendable: number }

const MINUTES = ['30', '60', '120', '240'] as const

/** Sends a first group of what was checked, and the rest some time later. */
export function SendStaged({ activityId, fingerprint, sendable }: Props) {
  const t = useTranslations('invitations.stage')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')}>
        <ActionForm action={sendInvitations} namespace="invitations">
          <input type="hidden" name="activityId" value={activityId} />
          <input type="hidden" name="checked" value={fingerprint} />
          <p>{t('text')}</p>
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
            <Field name="first" label={t('first')} required>
              <TextInput
                type="number"
                inputMode="numeric"
                min={1}
                max={sendable - 1}
                defaultValue={Math.max(1, Math.ceil(sendable / 10))}
              />
            </Field>
            <Field name="restAfter" label={t('after')}>
              <Select
                defaultValue="60"
                options={MINUTES.map(value => ({ value, label: t(`minutes.${value}`) }))}
              />
            </Field>
          </div>
          <div className="flex flex-wrap justify-end gap-2.5">
            <Button onClick={() => setOpen(false)}>{t('close')}</Button>
            <SubmitButton>{t('send')}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  )
}
