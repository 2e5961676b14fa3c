'use client'

import { useTranslations } from 'next-intl'
import { BilingualFields } from '@/components/activities/bilingual-fields'
import { ActionBar } from '@/components/ui/action-bar'
import { Card } from '@/components/ui/card'
import { ChangedMeanwhile } from '@/components/ui/changed-meanwhile'
import { Checkbox } from '@/components/ui/checkbox'
import { Field, FieldGroup } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { saveSupport } from '@/lib/support/actions'
import { OWN_KINDS } from '@/lib/support/rules/kinds'
import type { SupportForm as Values } from '@/lib/support/types'
import { SupportNeed } from '@/prisma/generated/enums'

/** What a post means to ask: kept as a draft, or submitted. Enter keeps the draft. */
export function SupportForm({ values }: { values: Values }) {
  const t = useTranslations('support.form')
  return (
    <ActionForm action={saveSupport} namespace="support" label={t('label')}>
      <input type="hidden" name="supportId" value={values.supportId} />
      <input type="hidden" name="plannedKey" value={values.plannedKey} />
      <Compared version={values.version} />
      <Card title={t('activity')}>
        <ActivityFields values={values} />
      </Card>
      <Card title={t('support')}>
        <SupportFields values={values} />
      </Card>
      <ActionBar
        actions={
          <>
            <SubmitButton name="intent" value="save" variant="secondary">
              {t('save')}
            </SubmitButton>
            <SubmitButton name="intent" value="submit">
              {t('submit')}
            </SubmitButton>
          </>
        }
      >
        <p className="max-w-prose text-ink-2 text-sm max-sm:sr-only">{t('bar')}</p>
      </ActionBar>
    </ActionForm>
  )
}

function Compared({ version }: { version: number }) {
  const t = useTranslations('support')
  const of = useTranslations('activities.fields')
  const kinds = useTranslations('activities.kind')
  const words = {
    kind: Object.fromEntries(OWN_KINDS.map(kind => [kind, kinds(kind)])),
    'needs[]': Object.fromEntries(Object.values(SupportNeed).map(need => [need, t(`need.${need}`)])),
  }
  const labels = {
    titleZh: of('titleZh'),
    titleEn: of('titleEn'),
    kind: t('form.kind'),
    firstOn: t('form.firstOn'),
    lastOn: t('form.lastOn'),
    placeZh: of('placeZh'),
    placeEn: of('placeEn'),
    expected: t('form.expected'),
    'needs[]': t('form.needs'),
    details: t('form.details'),
  }
  return <ChangedMeanwhile version={version} labels={labels} words={words} />
}

function ActivityFields({ values }: { values: Values }) {
  const t = useTranslations('support.form')
  const kinds = useTranslations('activities.kind')
  return (
    <div className="grid gap-3">
      <BilingualFields name="title" zh={values.titleZh} en={values.titleEn} />
      <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-2">
        <Field name="kind" label={t('kind')} required>
          <Select
            defaultValue={values.kind}
            placeholder={t('chooseKind')}
            options={OWN_KINDS.map(kind => ({ value: kind, label: kinds(kind) }))}
          />
        </Field>
        <Field name="expected" label={t('expected')} mark="optional">
          <TextInput inputMode="numeric" autoComplete="off" defaultValue={values.expected} maxLength={6} />
        </Field>
        <Field name="firstOn" label={t('firstOn')} required>
          <TextInput type="date" defaultValue={values.firstOn} />
        </Field>
        <Field name="lastOn" label={t('lastOn')} hint={t('lastOnHint')} mark="optional">
          <TextInput type="date" defaultValue={values.lastOn} />
        </Field>
      </div>
      <BilingualFields name="place" zh={values.placeZh} en={values.placeEn} />
    </div>
  )
}

function SupportFields({ values }: { values: Values }) {
  const t = useTranslations('support')
  return (
    <div className="grid gap-4">
      <FieldGroup name="needs" label={t('form.needs')} required>
        <div className="grid grid-cols-2 gap-x-5 gap-y-1 sm:grid-cols-3">
          {Object.values(SupportNeed).map(need => (
            <Checkbox
              key={need}
              name="needs[]"
              value={need}
              defaultChecked={values.needs.includes(need)}
              label={<span className="inline-block first-letter:uppercase">{t(`need.${need}`)}</span>}
            />
          ))}
        </div>
      </FieldGroup>
      <Field name="details" label={t('form.details')} hint={t('form.detailsHint')}>
        <TextArea rows={5} maxLength={2000} defaultValue={values.details} />
      </Field>
    </div>
  )
}
