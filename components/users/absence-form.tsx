'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { langOfText } from '@/lib/i18n/routing'
import { declareAbsence, endAbsence } from '@/lib/users/actions'

/** From which day until which one is away, and who stands in. */
export function AbsenceForm({ colleagues }: { colleagues: { id: string; name: string }[] }) {
  const t = useTranslations('account.absence')
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name, lang: langOfText(name) }))
  return (
    <ActionForm action={declareAbsence} label={t('title')} done={t('done')} clearOnDone>
      <div className="flex flex-wrap gap-4">
        <Field name="fromOn" label={t('from')}>
          <TextInput type="date" />
        </Field>
        <Field name="untilOn" label={t('until')}>
          <TextInput type="date" />
        </Field>
        <Field name="deputyId" label={t('deputy')} className="min-w-50">
          <Select options={options} placeholder={t('choose')} />
        </Field>
      </div>
      <div>
        <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function EndAbsence({ absenceId, deputy }: { absenceId: string; deputy: string }) {
  const t = useTranslations('account.absence')
  return (
    <ConfirmButton
      action={endAbsence}
      fields={{ absenceId }}
      size="sm"
      trigger={t('end')}
      title={t('endTitle')}
      confirm={t('confirm')}
    >
      <p>{t('endText', { deputy })}</p>
    </ConfirmButton>
  )
}
