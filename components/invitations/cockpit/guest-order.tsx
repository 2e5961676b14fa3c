'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Dialog } from '@/components/ui/dialog'
import { Field, FieldGroup } from '@/components/ui/field'
import { flash } from '@/components/ui/flash'
import { ActionForm } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { Radio } from '@/components/ui/radio'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { setGuestOrder } from '@/lib/invitations/actions/activity'
import { GuestOrder } from '@/prisma/generated/enums'
import { DialogFoot } from './dialog-foot'

type Props = { activityId: string; order: GuestOrder; reason: string; mayWrite: boolean }

/** In which order the guests stand; whoever may write can choose another. */
export function GuestOrderChoice({ activityId, order, reason, mayWrite }: Props) {
  const t = useTranslations('cockpit.order')
  const [asked, setAsked] = useState(false)
  const words = t('by', { order: t(`names.${order}`) })
  if (!mayWrite) return <>{words}</>
  return (
    <>
      <button
        type="button"
        className={`${buttonClass({ variant: 'plain', size: 'sm' })} no-print`}
        onClick={() => setAsked(true)}
      >
        {words} <Icon name="down" />
      </button>
      <span className="hidden print:inline">{words}</span>
      {asked ? (
        <Dialog open onClose={() => setAsked(false)} title={t('title')}>
          <Choice {...{ activityId, order, reason }} onClose={() => setAsked(false)} />
        </Dialog>
      ) : null}
    </>
  )
}

function Choice({ activityId, order, reason, onClose }: Omit<Props, 'mayWrite'> & { onClose: () => void }) {
  const t = useTranslations('cockpit.order')
  const [chosen, setChosen] = useState<string>(order)
  function set() {
    onClose()
    flash(t('done'))
  }
  return (
    <ActionForm action={setGuestOrder} namespace="cockpit" onDone={set} label={t('title')}>
      <input type="hidden" name="activityId" value={activityId} />
      <FieldGroup name="order" label={t('label')}>
        {Object.values(GuestOrder).map(one => (
          <Radio
            key={one}
            value={one}
            label={t(`names.${one}`)}
            hint={t(`hints.${one}`)}
            defaultChecked={one === order}
            onChange={() => setChosen(one)}
          />
        ))}
      </FieldGroup>
      {chosen === 'precedence' ? null : (
        <Field name="reason" label={t('reason')} hint={t('reasonHint')} mark="required">
          <TextInput defaultValue={reason} maxLength={300} />
        </Field>
      )}
      <p className="text-ink-3 text-xs">{t('everywhere')}</p>
      <DialogFoot onClose={onClose}>
        <SubmitButton>{t('set')}</SubmitButton>
      </DialogFoot>
    </ActionForm>
  )
}
