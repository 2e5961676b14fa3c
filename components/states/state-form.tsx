'use client'

import { useTranslations } from 'next-intl'
import { BothLanguages } from '@/components/directory/both-languages'
import { ButtonLink } from '@/components/ui/button'
import { ChangedMeanwhile } from '@/components/ui/changed-meanwhile'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { addState, changeState } from '@/lib/directory/actions'
import { FORM_RANKS, REGIONS, type StateForms } from '@/lib/directory/rules/states'
import { FormsOfAddress } from './forms-of-address'
import { IN_LANGUAGE } from './in-language'

type Values = {
  id: string
  version: number
  nameZh: string
  nameEn: string
  officialZh: string
  officialEn: string
  otherNames: string[]
  sortEn: string | null
  pinyin: string
  region: string
  forms: StateForms
  source: string
}

/** Adds a State to the table, or changes what it says of one. */
export function StateForm({ state }: { state?: Values }) {
  const t = useTranslations('states')
  const regions = useTranslations('directory.region')
  const labels = useLabels()
  return (
    <ActionForm action={state ? changeState : addState} namespace="directory" className="grid gap-5">
      {state ? (
        <>
          <input type="hidden" name="id" value={state.id} />
          <ChangedMeanwhile
            version={state.version}
            labels={labels}
            words={{ region: Object.fromEntries(REGIONS.map(region => [region, regions(region)])) }}
          />
        </>
      ) : (
        <Codes />
      )}
      <section className="grid gap-4">
        <h2 className="text-md">{t('names')}</h2>
        <BothLanguages
          name="name"
          label={t('short')}
          hint={t('shortHint')}
          zh={state?.nameZh}
          en={state?.nameEn}
          required
        />
        <BothLanguages
          name="official"
          label={t('official')}
          hint={t('officialHint')}
          zh={state?.officialZh}
          en={state?.officialEn}
          required
        />
        <Field name="otherNames" label={t('otherNames')} hint={t('otherNamesHint')}>
          <TextInput defaultValue={state?.otherNames.join(', ')} autoComplete="off" />
        </Field>
      </section>
      <section className="grid gap-4">
        <h2 className="text-md">{t('sorting')}</h2>
        <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
          <Field name="pinyin" label={t('pinyin')} hint={t.rich('pinyinHint', IN_LANGUAGE)} required>
            <TextInput defaultValue={state?.pinyin} autoComplete="off" spellCheck={false} />
          </Field>
          <Field name="sortEn" label={t('sortEn')} hint={t('sortEnHint')}>
            <TextInput lang="en" defaultValue={state?.sortEn ?? ''} autoComplete="off" />
          </Field>
        </div>
        <Field name="region" label={t('region')} hint={t('regionHint')}>
          <Select
            defaultValue={state?.region ?? 'asia'}
            options={REGIONS.map(value => ({ value, label: regions(value) }))}
          />
        </Field>
      </section>
      <FormsOfAddress forms={state?.forms ?? {}} />
      <Field name="source" label={t('source')} hint={t('sourceHint')} required>
        <TextInput lang="en" defaultValue={state?.source} autoComplete="off" />
      </Field>
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton>{state ? t('save') : t('addDone')}</SubmitButton>
        <ButtonLink href="/admin/states">{t('cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}

function Codes() {
  const t = useTranslations('states')
  return (
    <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
      <Field name="code" label={t('code')} hint={t('codeHint')} required>
        <TextInput maxLength={2} className="max-w-24 uppercase" autoComplete="off" />
      </Field>
      <Field name="code3" label={t('code3')} hint={t('codeHint')} required>
        <TextInput maxLength={3} className="max-w-24 uppercase" autoComplete="off" />
      </Field>
    </div>
  )
}

function useLabels(): Record<string, string> {
  const t = useTranslations('states')
  const both = useTranslations('directory.form')
  const ranks = useTranslations('directory.rank')
  const pair = (name: string, label: string) => [
    [`${name}Zh`, `${label} · ${both('in_chinese')}`],
    [`${name}En`, `${label} · ${both('in_english')}`],
  ]
  return Object.fromEntries([
    ...pair('name', t('short')),
    ...pair('official', t('official')),
    ...(['otherNames', 'pinyin', 'sortEn', 'region', 'source'] as const).map(name => [name, t(name)]),
    ...FORM_RANKS.flatMap(rank => [
      [`forms.${rank}.zh`, `${ranks(rank)} · ${both('in_chinese')}`],
      [`forms.${rank}.en`, `${ranks(rank)} · ${both('in_english')}`],
    ]),
  ])
}
