'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { HONORIFICS } from '@/lib/directory/rules/address'
import { EmailField } from './email-field'

export type PersonValues = {
  honorific: string
  name: string
  nameZh: string | null
  nameLatin: string | null
  familyName: string | null
  preferredName: string | null
  sortName: string | null
  addressEn: string | null
  addressZh: string | null
  email: string | null
  source: string
  hasMobile: boolean
}

type Props = {
  values?: Partial<PersonValues>
  /** As it stands on a card that was read just now. */
  mobile?: string
}

/** The fields of a person's own record. A mobile number that is on record is never shown here. */
export function PersonFields({ values, mobile }: Props) {
  const t = useTranslations('directory.form')
  return (
    <section className="grid gap-4">
      <h2 className="text-md">{t('person')}</h2>
      <SignedFields values={values} />
      <NameFields fields={['nameLatin', 'familyName', 'preferredName', 'sortName']} values={values} />
      <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
        <Field name="addressZh" label={t('address_zh')} hint={t('address_zh_hint')} mark="optional">
          <TextInput lang="zh-Hans" defaultValue={values?.addressZh ?? ''} autoComplete="off" />
        </Field>
        <Field name="addressEn" label={t('address_en')} hint={t('address_en_hint')} mark="optional">
          <TextInput lang="en" defaultValue={values?.addressEn ?? ''} autoComplete="off" />
        </Field>
        <EmailField email={values?.email} mark="optional" />
        <Field
          name="mobile"
          label={t('mobile')}
          hint={values?.hasMobile ? `${t('mobile_kept')} · ${t('mobile_hint')}` : t('mobile_hint')}
          mark="optional"
        >
          <TextInput type="tel" defaultValue={mobile} autoComplete="off" />
        </Field>
      </div>
      <Field name="source" label={t('source')} hint={t('source_hint')} mark="optional">
        <TextInput defaultValue={values?.source} autoComplete="off" />
      </Field>
    </section>
  )
}

type Signed = Partial<Pick<PersonValues, 'honorific' | 'name' | 'nameZh'>>

/** How somebody signs, and is called. */
export function SignedFields({ values }: { values?: Signed }) {
  const t = useTranslations('directory.form')
  return (
    <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1fr)]">
      <Field name="honorific" label={t('honorific')}>
        <Select
          lang="en"
          defaultValue={values?.honorific}
          placeholder={t('none')}
          options={HONORIFICS.map(value => ({ value, label: value }))}
        />
      </Field>
      <Field name="name" label={t('person_name')} hint={t('person_name_hint')} required>
        <TextInput lang="en" defaultValue={values?.name} autoComplete="off" />
      </Field>
      <Field name="nameZh" label={t('name_zh')} mark="optional">
        <TextInput lang="zh-Hans" defaultValue={values?.nameZh ?? ''} autoComplete="off" />
      </Field>
    </div>
  )
}

const WORDS = {
  nameLatin: 'name_latin',
  familyName: 'family_name',
  preferredName: 'preferred_name',
  sortName: 'sort_name',
}
type NameField = keyof typeof WORDS

/** What is known of a name beside how it is signed; folded away while nothing is. */
export function NameFields({ fields, values }: { fields: NameField[]; values?: Partial<PersonValues> }) {
  const t = useTranslations('directory.form')
  return (
    <details open={fields.some(field => values?.[field])}>
      <summary className="cursor-pointer text-navy">{t('more_names')}</summary>
      <div className="mt-3 grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
        {fields.map(field => (
          <Field
            key={field}
            name={field}
            label={t(WORDS[field])}
            hint={t(`${WORDS[field]}_hint`)}
            mark="optional"
          >
            <TextInput defaultValue={values?.[field] ?? ''} autoComplete="off" />
          </Field>
        ))}
      </div>
    </details>
  )
}
