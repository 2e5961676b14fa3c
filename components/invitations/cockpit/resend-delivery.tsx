'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { flash } from '@/components/ui/flash'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { resendDelivery } from '@/lib/correspondence/actions'
import { langOfText } from '@/lib/i18n/routing'
import { DialogFoot } from './dialog-foot'

type Props = { deliveryId: string; to: string; address: string; able: boolean }

/** Sends the very same mail once more to the same address, after asking; not `able` while it waits or is on its way. */
export function ResendDelivery({ deliveryId, to, address, able }: Props) {
  const t = useTranslations('cockpit.messages')
  const [open, setOpen] = useState(false)
  function done() {
    setOpen(false)
    flash(t('resent'))
  }
  return (
    <>
      {able ? (
        <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('resend')}
          <span className="sr-only">
            {' '}
            <span lang={langOfText(to)}>{to}</span>
          </span>
        </Button>
      ) : null}
      {open ? (
        <Dialog open onClose={() => setOpen(false)} title={t('resendTitle')}>
          <ActionForm
            action={resendDelivery}
            namespace="cockpit"
            onDone={done}
            className="grid gap-4 text-start"
          >
            <input type="hidden" name="deliveryId" value={deliveryId} />
            <p>
              {t('resendText')} <b lang={langOfText(to)}>{to}</b>{' '}
              <span lang="en" className="break-all text-ink-3">
                {address}
              </span>
            </p>
            <DialogFoot onClose={() => setOpen(false)}>
              <SubmitButton>{t('resend')}</SubmitButton>
            </DialogFoot>
          </ActionForm>
        </Dialog>
      ) : null}
    </>
  )
}
