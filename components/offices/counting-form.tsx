'use client'

import { useTranslations } from 'next-intl'
import { ChangedMeanwhile } from '@/components/ui/changed-meanwhile'
import { Checkbox } from '@/components/ui/checkbox'
import { Field, FieldGroup } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { setCountingRule } from '@/lib/offices/actions'

type Props = {
  figure: string
  /** Names the form: the figure in words. */
  label: string
  /** How many rules of the figure were set so far. */
  version: number
  /** Those that count now. */
  chosen: readonly string[]
  kinds: Option[]
  halves: Option[]
  half: string
}

/** Sets which kinds count in a figure, and from when on. */
export function CountingForm({ figure, label, version, chosen, kinds, halves, half }: Props) {
  const t = useTranslations('admin.counting')
  const words = { 'kinds[]': wordsOf(kinds), fromHalf: wordsOf(halves) }
  return (
    <ActionForm action={setCountingRule} namespace="admin.counting" label={label}>
      <input type="hidden" name="figure" value={figure} />
      <ChangedMeanwhile
        version={version}
        labels={{ 'kinds[]': t('kinds'), fromHalf: t('from') }}
        words={words}
      />
      <FieldGroup name="kinds[]" label={t('kinds')} required>
        <div className="flex flex-wrap gap-x-6 gap-y-1">
          {kinds.map(kind => (
            <Checkbox
              key={kind.value}
              value={kind.value}
              label={kind.label}
              defaultChecked={chosen.includes(kind.value)}
            />
          ))}
        </div>
      </FieldGroup>
      <Field name="fromHalf" label={t('from')} hint={t('fromHint')} required>
        <Select options={halves} defaultValue={half} className="max-w-52" />
      </Field>
      <Field name="reason" label={t('reason')} mark="optional">
        <TextInput maxLength={300} />
      </Field>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

function wordsOf(options: Option[]): Record<string, string> {
  return Object.fromEntries(options.map(option => [option.value, option.label]))
}
