'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { ChangedMeanwhile } from '@/components/ui/changed-meanwhile'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { addConsulate, changeConsulate } from '@/lib/directory/actions'
import { ConsulateFields, type ConsulateValues } from './consulate-fields'

type Props = {
  /** None for a new consulate. */
  consulate?: ConsulateValues & { id: string; version: number }
  /** Where a new one is most likely to sit. */
  city: { en: string; zh: string }
  states: { code: string; name: string }[]
  back?: string | null
}

/** Adds a consulate, or changes one: names in two columns, one for each language. */
export function ConsulateForm({ consulate, city, states, back = null }: Props) {
  const t = useTranslations('directory.form')
  const labels = useLabels()
  const home = consulate ? `/office/consulates/${consulate.id}` : '/office/consulates'
  return (
    <ActionForm
      action={consulate ? changeConsulate : addConsulate}
      namespace="directory"
      className="grid gap-5"
    >
      {consulate ? (
        <>
          <input type="hidden" name="id" value={consulate.id} />
          {back ? <input type="hidden" name="back" value={back} /> : null}
          <ChangedMeanwhile version={consulate.version} labels={labels} />
        </>
      ) : null}
      <ConsulateFields values={consulate} city={city} states={states} />
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton>{consulate ? t('save') : t('add')}</SubmitButton>
        <ButtonLink href={back ?? home}>{t('cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}

function useLabels(): Record<string, string> {
  const t = useTranslations('directory.form')
  const both = (name: string, label: string) => ({
    [`${name}Zh`]: `${label} · ${t('in_chinese')}`,
    [`${name}En`]: `${label} · ${t('in_english')}`,
  })
  return {
    ...both('name', t('name')),
    ...both('city', t('city')),
    ...both('officialState', t('official')),
    openedOn: t('opened'),
    closedOn: t('closed'),
    nationalDay: t('national_day'),
    email: t('email'),
    phone: t('phone'),
    ...both('address', t('address')),
    languages: t('languages'),
    tags: t('tags'),
    source: t('source'),
  }
}
