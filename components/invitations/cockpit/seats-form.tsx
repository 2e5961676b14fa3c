'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { Locale } from '@/lib/i18n/routing'
import { changeSeats } from '@/lib/invitations/actions/activity'
import { Concerned } from './concerned'
import { DialogFoot } from './dialog-foot'
import type { ShownActivity, ShownRow } from './shown'

type Props = { rows: ShownRow[]; activity: ShownActivity; onClose: () => void }

/** Another number of seats for some invitations; never below what was answered. */
export function SeatsForm({ rows, activity, onClose }: Props) {
  const t = useTranslations('cockpit.seats')
  const locale: Locale = useLocale()
  return (
    <ActionForm action={changeSeats} namespace="cockpit" label={t('title', { count: rows.length })}>
      <input type="hidden" name="activityId" value={activity.id} />
      <Field name="seats" label={t('number')} hint={t('hint')} required>
        <TextInput
          type="number"
          min={1}
          max={99}
          inputMode="numeric"
          defaultValue={rows[0]?.seats}
          className="max-w-28"
        />
      </Field>
      <Concerned
        label={t('list')}
        rows={rows}
        locale={locale}
        about={row => t('now', { seats: row.seats, people: row.delegates.length })}
      />
      <p className="text-ink-3 text-xs">{t('told')}</p>
      <DialogFoot onClose={onClose}>
        <SubmitButton>{t('change', { count: rows.length })}</SubmitButton>
      </DialogFoot>
    </ActionForm>
  )
}
