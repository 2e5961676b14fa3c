'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field, FieldGroup } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { PROVINCES } from '@/lib/directory/rules/places'
import { SOURCED, type Sourced } from '@/lib/directory/rules/sourced'
import { ConsulateClass } from '@/prisma/generated/enums'
import { BothLanguages } from './both-languages'
import { EmailField } from './email-field'

export type ConsulateValues = {
  sendingState: string
  officialStateEn: string
  officialStateZh: string
  nameEn: string
  nameZh: string
  class: ConsulateClass
  honorary: boolean
  cityEn: string
  cityZh: string
  district: string[]
  openedOn: string | null
  closedOn: string | null
  status: 'open' | 'closed'
  nationalDay: string | null
  email: string | null
  phone: string | null
  addressEn: string | null
  addressZh: string | null
  languages: string[]
  tags: string[]
  sources: Partial<Record<Sourced, string>>
  source: string
}

type Props = {
  values?: ConsulateValues
  city: { en: string; zh: string }
  /** Those that can be chosen, in the reader's language and order. */
  states: { code: string; name: string }[]
}

/** The fields of a consulate, in three groups. */
export function ConsulateFields({ values, city, states }: Props) {
  const t = useTranslations('directory.form')
  return (
    <>
      <section className="grid gap-4">
        <h2 className="text-md">{t('identity')}</h2>
        <StateField code={values?.sendingState} states={states} />
        <BothLanguages name="name" label={t('name')} zh={values?.nameZh} en={values?.nameEn} required />
        <BothLanguages
          name="officialState"
          label={t('official')}
          hint={t('official_hint')}
          zh={values?.officialStateZh}
          en={values?.officialStateEn}
        />
        <BothLanguages
          name="city"
          label={t('city')}
          zh={values?.cityZh ?? city.zh}
          en={values?.cityEn ?? city.en}
          required
        />
      </section>
      <section className="grid gap-4">
        <h2 className="text-md">{t('facts')}</h2>
        <Kind values={values} />
        <District chosen={values?.district ?? [city.en]} />
      </section>
      <section className="grid gap-4">
        <h2 className="text-md">{t('reach')}</h2>
        <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
          <EmailField email={values?.email} hint={t('email_hint')} />
          <Field name="phone" label={t('phone')}>
            <TextInput type="tel" defaultValue={values?.phone ?? ''} autoComplete="off" />
          </Field>
        </div>
        <BothLanguages name="address" label={t('address')} zh={values?.addressZh} en={values?.addressEn} />
        <Field name="languages" label={t('languages')} hint={t('languages_hint')}>
          <TextInput defaultValue={values?.languages.join(', ')} autoComplete="off" />
        </Field>
        <Field name="tags" label={t('tags')} hint={t('tags_hint')}>
          <TextInput defaultValue={values?.tags.join(', ')} autoComplete="off" />
        </Field>
      </section>
      <section className="grid gap-4">
        <h2 className="text-md">{t('sources')}</h2>
        <Field name="source" label={t('source')} hint={t('source_hint')}>
          <TextInput defaultValue={values?.source} autoComplete="off" />
        </Field>
        <Sources values={values?.sources ?? {}} />
      </section>
    </>
  )
}

/** Where single facts are known from, folded away while the record's source holds for all. */
function Sources({ values }: { values: ConsulateValues['sources'] }) {
  const t = useTranslations('directory.form')
  return (
    <details open={Object.keys(values).length > 0}>
      <summary className="cursor-pointer text-navy">{t('sources_each')}</summary>
      <div className="mt-3 grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
        {SOURCED.map(fact => (
          <Field key={fact} name={`sources.${fact}`} label={t(`sourced.${fact}`)}>
            <TextInput defaultValue={values[fact] ?? ''} autoComplete="off" />
          </Field>
        ))}
      </div>
    </details>
  )
}

function StateField({ code, states }: { code?: string; states: Props['states'] }) {
  const t = useTranslations('directory.form')
  return (
    <Field name="sendingState" label={t('state')} hint={t('state_hint')} required>
      <Select
        defaultValue={code ?? ''}
        placeholder={t('choose')}
        options={states.map(state => ({ value: state.code, label: `${state.name} (${state.code})` }))}
      />
    </Field>
  )
}

function Kind({ values }: { values?: ConsulateValues }) {
  const t = useTranslations('directory')
  return (
    <>
      <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-3">
        <Field name="class" label={t('form.class')}>
          <Select
            defaultValue={values?.class ?? 'consulate_general'}
            options={Object.values(ConsulateClass).map(value => ({ value, label: t(`class.${value}`) }))}
          />
        </Field>
        <Field name="status" label={t('form.status')}>
          <Select
            defaultValue={values?.status ?? 'open'}
            options={[
              { value: 'open', label: t('status.open') },
              { value: 'closed', label: t('status.closed') },
            ]}
          />
        </Field>
        <Field name="nationalDay" label={t('form.national_day')} hint={t('form.national_day_hint')}>
          <TextInput defaultValue={values?.nationalDay ?? ''} inputMode="numeric" autoComplete="off" />
        </Field>
        <Field name="openedOn" label={t('form.opened')}>
          <TextInput type="date" defaultValue={values?.openedOn ?? ''} />
        </Field>
        <Field name="closedOn" label={t('form.closed')}>
          <TextInput type="date" defaultValue={values?.closedOn ?? ''} />
        </Field>
      </div>
      <Checkbox name="honorary" label={t('form.honorary')} defaultChecked={values?.honorary} />
    </>
  )
}

function District({ chosen }: { chosen: string[] }) {
  const t = useTranslations('directory.form')
  const locale = useLocale()
  const provinces = new Set(PROVINCES.map(province => province.en))
  const others = chosen.filter(name => !provinces.has(name))
  return (
    <FieldGroup name="district" label={t('district')}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-3 gap-y-1">
        {PROVINCES.map(province => (
          <Checkbox
            key={province.en}
            name="district[]"
            value={province.en}
            label={province[locale]}
            defaultChecked={chosen.includes(province.en)}
          />
        ))}
        {others.map(name => (
          <Checkbox
            key={name}
            name="district[]"
            value={name}
            label={<span lang="en">{name}</span>}
            defaultChecked
          />
        ))}
      </div>
    </FieldGroup>
  )
}
