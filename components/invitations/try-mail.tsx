'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { sendTestToMe } from '@/lib/invitations/actions/sending'

type Props = { activityId: string; invitationId: string; first: string }

/** Sends the mail that is on show to who looks at it, marked as a test. */
export function TryMail({ activityId, invitationId, first }: Props) {
  const t = useTranslations('invitations.test')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')}>
        <ActionForm action={sendTestToMe} namespace="invitations">
          <input type="hidden" name="activityId" value={activityId} />
          <input type="hidden" name="invitationId" value={invitationId} />
          <input type="hidden" name="first" value={first} />
          <p>{t('text')}</p>
          <div className="flex flex-wrap justify-end gap-2.5">
            <Button onClick={() => setOpen(false)}>{t('close')}</Button>
            <SubmitButton>{t('send')}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  )
}
