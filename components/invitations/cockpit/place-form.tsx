'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { flash } from '@/components/ui/flash'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { freePlace, setPlace } from '@/lib/invitations/actions/activity'
import { DialogFoot } from './dialog-foot'
import type { ShownRow } from './shown'

type Props = { row: ShownRow; onClose: () => void }

/** Gives a post a place by hand, with the reason; or back the place that the order gives it. */
export function PlaceForm({ row, onClose }: Props) {
  const t = useTranslations('cockpit.place')
  const given = row.placeByHand
  function done(what: 'done' | 'freed') {
    onClose()
    flash(t(what))
  }
  return (
    <>
      <ActionForm action={setPlace} namespace="cockpit" onDone={() => done('done')} label={t('label')}>
        <input type="hidden" name="invitationId" value={row.id} />
        <p className="text-ink-3">
          {row.place === null ? t('notComing') : t('now', { place: row.place, why: row.why })}
        </p>
        <Field name="place" label={t('number')} hint={t('hint')} required>
          <TextInput
            type="number"
            min={1}
            max={999}
            inputMode="numeric"
            defaultValue={given ?? row.place ?? ''}
            className="max-w-28"
          />
        </Field>
        <Field name="reason" label={t('reason')} mark="required">
          <TextInput maxLength={300} />
        </Field>
        <DialogFoot onClose={onClose}>
          <SubmitButton>{t('set')}</SubmitButton>
        </DialogFoot>
      </ActionForm>
      {given === null ? null : (
        <ActionForm
          action={freePlace}
          namespace="cockpit"
          onDone={() => done('freed')}
          label={t('free')}
          className="mt-4 border-line border-t pt-4"
        >
          <input type="hidden" name="invitationId" value={row.id} />
          <p>{t('given', { place: given })}</p>
          <SubmitButton variant="secondary">{t('free')}</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
