'use client'

import { useTranslations } from 'next-intl'
import { flash } from '@/components/ui/flash'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { Link } from '@/lib/i18n/navigation'
import { resendInvitation } from '@/lib/invitations/actions/sending'
import { DialogFoot } from './dialog-foot'
import type { ShownRow } from './shown'

/** Sends one invitation again, to the address that is on record now. */
export function ResendForm({ row, onClose }: { row: ShownRow; onClose: () => void }) {
  const t = useTranslations('cockpit.resend')
  function sent() {
    onClose()
    flash(t('done'))
  }
  return (
    <ActionForm action={resendInvitation} namespace="cockpit" onDone={sent} label={t('title')}>
      <input type="hidden" name="invitationId" value={row.id} />
      <p>{t('text')}</p>
      {row.delivery?.response ? (
        <p className="text-ink-3 text-xs">
          {t('server')}
          <span lang="en">{row.delivery.response}</span>
        </p>
      ) : null}
      <p>
        <Link href={`/office/consulates/${row.post.id}`}>{t('address')}</Link>
      </p>
      <DialogFoot onClose={onClose}>
        <SubmitButton>{t('send')}</SubmitButton>
      </DialogFoot>
    </ActionForm>
  )
}
