'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { recordFigure } from '@/lib/stats/actions'

type Props = { half: string; scope: string; figures: { value: string; label: string }[] }

/** Enters the total of a half-year before the portal, with its source. */
export function RecordForm({ half, scope, figures }: Props) {
  const t = useTranslations('stats')
  return (
    <ActionForm action={recordFigure} namespace="stats" label={t('record')} clearOnDone>
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <Field name="figure" label={t('figure_column')} required>
          <Select options={figures} />
        </Field>
        <Field name="halfYear" label={t('half_year')} hint={t('half_year_hint')} required>
          <TextInput defaultValue={half} className="max-w-32" autoComplete="off" spellCheck={false} />
        </Field>
        <Field name="value" label={t('value')} required>
          <TextInput inputMode="numeric" className="max-w-32" autoComplete="off" />
        </Field>
        <Field name="scope" label={t('scope')} required>
          <TextInput defaultValue={scope} />
        </Field>
        <Field name="source" label={t('source')} hint={t('source_hint')} required className="sm:col-span-2">
          <TextInput />
        </Field>
      </div>
      <div>
        <SubmitButton>{t('record_submit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
