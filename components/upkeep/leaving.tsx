'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { proposeLeaving, withdrawProposal } from '@/lib/directory/actions'
import { Name } from './name'

/** The post says that somebody leaves, or has left, with the last day. */
export function Leaving({ postingId, name, today }: { postingId: string; name: string; today: string }) {
  const t = useTranslations('upkeep')
  return (
    <ConfirmButton
      size="sm"
      trigger={
        <>
          {t('leave')}
          <span className="sr-only">
            : <Name name={name} />
          </span>
        </>
      }
      title={t.rich('left.title', { name: () => <Name name={name} /> })}
      confirm={t('left.confirm')}
      action={proposeLeaving}
      fields={{ postingId }}
      namespace="upkeep"
    >
      <p className="text-ink-2">{t('left.text')}</p>
      <Field name="lastDay" label={t('left.last_day')}>
        <TextInput type="date" defaultValue={today} />
      </Field>
      <Field name="note" label={t('form.note')} mark="optional">
        <TextInput />
      </Field>
    </ConfirmButton>
  )
}

/** The post takes back what waits for the office. */
export function Withdrawing({ id, name }: { id: string; name: string }) {
  const t = useTranslations('upkeep.open')
  return (
    <ConfirmButton
      size="sm"
      trigger={
        <>
          {t('withdraw')}
          <span className="sr-only">
            : <Name name={name} />
          </span>
        </>
      }
      title={t.rich('withdraw_title', { name: () => <Name name={name} /> })}
      confirm={t('withdraw')}
      action={withdrawProposal}
      fields={{ id }}
      namespace="upkeep"
    >
      <p className="text-ink-2">{t('withdraw_text')}</p>
    </ConfirmButton>
  )
}
