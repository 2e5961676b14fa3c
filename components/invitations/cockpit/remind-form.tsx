'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/routing'
import { remindAwaiting } from '@/lib/invitations/actions/sending'
import { Concerned } from './concerned'
import { DialogFoot } from './dialog-foot'
import { isReminded, type ShownActivity, type ShownRow } from './shown'

type Props = { rows: ShownRow[]; activity: ShownActivity; onClose: () => void }

/** Who is reminded and who is not, before anything goes out. */
export function RemindForm({ rows, activity, onClose }: Props) {
  const t = useTranslations('cockpit.remind')
  const locale: Locale = useLocale()
  const told = rows.filter(row => isReminded(row, activity.now))
  const leftOut = rows.length - told.length
  return (
    <ActionForm action={remindAwaiting} namespace="cockpit" label={t('title', { count: told.length })}>
      <input type="hidden" name="activityId" value={activity.id} />
      {told.length > 0 ? (
        <>
          <p>{t('text', { count: told.length })}</p>
          <Concerned label={t('list')} rows={told} locale={locale} />
        </>
      ) : (
        <p>{t('nobody')}</p>
      )}
      {leftOut > 0 ? <p className="text-ink-3 text-xs">{t('leftOut', { count: leftOut })}</p> : null}
      <DialogFoot onClose={onClose}>
        {told.length > 0 ? <SubmitButton>{t('send', { count: told.length })}</SubmitButton> : null}
      </DialogFoot>
    </ActionForm>
  )
}
