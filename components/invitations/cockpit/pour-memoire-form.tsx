'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/routing'
import { sendPourMemoire } from '@/lib/invitations/actions/sending'
import { Concerned } from './concerned'
import { DialogFoot } from './dialog-foot'
import type { ShownActivity, ShownRow } from './shown'

type Props = { rows: ShownRow[]; activity: ShownActivity; onClose: () => void }

/** Who attends and gets the card, before anything goes out. */
export function PourMemoireForm({ rows, activity, onClose }: Props) {
  const t = useTranslations('cockpit.pourMemoire')
  const locale: Locale = useLocale()
  const count = rows.length
  return (
    <ActionForm action={sendPourMemoire} namespace="cockpit" label={t('title', { count })}>
      <input type="hidden" name="activityId" value={activity.id} />
      <p>{t('text', { count })}</p>
      <Concerned label={t('list')} rows={rows} locale={locale} />
      <p className="text-ink-3 text-xs">{t('once')}</p>
      <DialogFoot onClose={onClose}>
        <SubmitButton>{t('send', { count })}</SubmitButton>
      </DialogFoot>
    </ActionForm>
  )
}
