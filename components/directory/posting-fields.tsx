'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { PostingRank } from '@/prisma/generated/enums'
import { BothLanguages } from './both-languages'

/** The fields of a posting: position, span, and the dates that decide precedence. */
export function PostingFields() {
  const t = useTranslations('directory')
  const dates = [
    { name: 'exequaturOn', label: t('form.exequatur') },
    { name: 'provisionalOn', label: t('form.provisional') },
    { name: 'commissionOn', label: t('form.commission') },
    { name: 'actingSince', label: t('form.acting_since') },
    { name: 'arrivedOn', label: t('form.arrived') },
  ]
  return (
    <section className="grid gap-4">
      <h2 className="text-md">{t('form.posting')}</h2>
      <BothLanguages name="title" label={t('form.title')} />
      <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
        <Field name="rank" label={t('form.rank')} required>
          <Select
            placeholder={t('form.choose')}
            options={Object.values(PostingRank).map(value => ({ value, label: t(`rank.${value}`) }))}
          />
        </Field>
        <Field name="focalPoint" label={t('form.focal')}>
          <Select
            options={[
              { value: '', label: t('focal.none') },
              { value: 'primary', label: t('focal.primary') },
              { value: 'backup', label: t('focal.backup') },
            ]}
          />
        </Field>
        <Field name="fromOn" label={t('form.from')}>
          <TextInput type="date" />
        </Field>
        <Field name="toOn" label={t('form.to')}>
          <TextInput type="date" />
        </Field>
      </div>
      <div className="flex flex-wrap gap-x-6">
        <Checkbox name="isHead" label={t('head')} />
        <Checkbox name="isActingHead" label={t('acting_head')} />
      </div>
      <div>
        <h3 className="text-base">{t('form.protocol')}</h3>
        <p className="text-ink-3 text-xs">{t('form.protocol_hint')}</p>
      </div>
      <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-3">
        {dates.map(({ name, label }) => (
          <Field key={name} name={name} label={label}>
            <TextInput type="date" />
          </Field>
        ))}
      </div>
    </section>
  )
}
