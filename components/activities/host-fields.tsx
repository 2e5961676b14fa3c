'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useContext } from 'react'
import { Bilingual } from '@/components/ui/bilingual'
import { Checkbox } from '@/components/ui/checkbox'
import { Field, FieldGroup } from '@/components/ui/field'
import { FormContext } from '@/components/ui/form-context'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Locale } from '@/lib/i18n/routing'
import type { ActivityForm } from '@/lib/plans/schema'

export type Choices = {
  offices: { id: string; zh: string; en: string; isCity: boolean }[]
  staff: { id: string; name: string; email: string }[]
}

/** Who hosts, who runs it, and whom consulates may ask. */
export function HostFields({ form, choices }: { form: ActivityForm; choices: Choices }) {
  const t = useTranslations('activities')
  const locale: Locale = useLocale()
  const isTyped = Object.keys(useContext(FormContext).typed).length > 0
  const districts = choices.offices.filter(office => !office.isCity)
  return (
    <div className="grid gap-4">
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-3">
        <Field name="officeId" label={t('fields.officeId')}>
          <Select
            defaultValue={form.officeId}
            options={choices.offices.map(office => ({ value: office.id, label: office[locale] }))}
          />
        </Field>
        <FieldGroup name="coHosts" label={t('fields.coHosts')} hint={t('form.coHostsHint')}>
          {districts.length === 0 ? <p className="text-ink-3">{t('form.noCoHosts')}</p> : null}
          <div className="flex flex-wrap gap-x-5">
            {districts.map(office => (
              <Checkbox
                key={office.id}
                name="coHosts[]"
                value={office.id}
                defaultChecked={!isTyped && form.coHosts.includes(office.id)}
                label={<Bilingual zh={office.zh} en={office.en} locale={locale} layout="one" />}
              />
            ))}
          </div>
        </FieldGroup>
        <FieldGroup name="organisers" label={t('fields.organisers')} hint={t('form.organisersHint')}>
          <div className="flex flex-wrap gap-x-5">
            {choices.staff.map(person => (
              <Checkbox
                key={person.id}
                name="organisers[]"
                value={person.id}
                defaultChecked={!isTyped && form.organisers.includes(person.id)}
                label={person.name}
              />
            ))}
          </div>
        </FieldGroup>
      </div>
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-3">
        <Field name="contactName" label={t('fields.contactName')} hint={t('form.contactHint')}>
          <TextInput defaultValue={form.contactName} autoComplete="off" />
        </Field>
        <Field name="contactPhone" label={t('fields.contactPhone')} className="sm:content-end">
          <TextInput type="tel" defaultValue={form.contactPhone} autoComplete="off" />
        </Field>
        <Field name="contactEmail" label={t('fields.contactEmail')} className="sm:content-end">
          <TextInput type="email" defaultValue={form.contactEmail} autoComplete="off" />
        </Field>
      </div>
    </div>
  )
}
