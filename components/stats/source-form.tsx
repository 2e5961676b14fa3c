'use client'

import { useTranslations } from 'next-intl'
import { ChangedMeanwhile } from '@/components/ui/changed-meanwhile'
import { ConfirmButton } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { changeFigure, removeFigure } from '@/lib/stats/actions'

type Props = { figure: { id: string; version: number; value: number; scope: string; source: string } }

/** Corrects a recorded total, or takes it away. */
export function SourceForm({ figure }: Props) {
  const t = useTranslations('stats')
  const labels = { value: t('value'), scope: t('scope'), source: t('source') }
  return (
    <>
      <ActionForm action={changeFigure} namespace="stats" label={t('change')}>
        <input type="hidden" name="id" value={figure.id} />
        <ChangedMeanwhile version={figure.version} labels={labels} />
        <Field name="value" label={labels.value} required>
          <TextInput
            inputMode="numeric"
            defaultValue={figure.value}
            className="max-w-32"
            autoComplete="off"
          />
        </Field>
        <Field name="scope" label={labels.scope} required>
          <TextInput defaultValue={figure.scope} />
        </Field>
        <Field name="source" label={labels.source} hint={t('source_hint')} required>
          <TextInput defaultValue={figure.source} />
        </Field>
        <div>
          <SubmitButton>{t('change_submit')}</SubmitButton>
        </div>
      </ActionForm>
      <div className="mt-5 border-line border-t pt-4">
        <ConfirmButton
          variant="danger"
          danger
          trigger={t('remove')}
          title={t('remove_title')}
          confirm={t('remove_confirm')}
          action={removeFigure}
          fields={{ id: figure.id, version: String(figure.version) }}
          namespace="stats"
        >
          <p>{t('remove_text')}</p>
        </ConfirmButton>
      </div>
    </>
  )
}
