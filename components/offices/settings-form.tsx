'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChangedMeanwhile } from '@/components/ui/changed-meanwhile'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { saveOffice } from '@/lib/offices/actions'
import { ApprovalRule, OfficerOrder, Representation } from '@/prisma/generated/enums'

const NAMES = ['name', 'short', 'division', 'city'] as const
const LETTER = ['letterhead', 'scope'] as const
const PAIRS = [...NAMES, ...LETTER]
const SINGLE = [
  'mark',
  'registerPrefix',
  'replyAddress',
  'phone',
  'deadlineDays',
  'defaultSeats',
  'notesKeptDays',
] as const
const CHOICES = { officerOrder: OfficerOrder, representation: Representation, approval: ApprovalRule }
const CHOICE_NAMES = ['officerOrder', 'representation', 'approval'] as const

type Settings = Record<`${(typeof PAIRS)[number]}${'Zh' | 'En'}`, string> & {
  id: string
  version: number
  mark: string
  registerPrefix: string
  replyAddress: string | null
  phone: string | null
  deadlineDays: number
  defaultSeats: number
  officerOrder: OfficerOrder
  representation: Representation
  approval: ApprovalRule
  notesKeptDays: number
}

/** The office's settings, the two languages beside each other. Where somebody else saved first, both versions stand side by side. */
export function OfficeSettingsForm({ office }: { office: Settings }) {
  const t = useTranslations('admin.office')
  const labels = Object.fromEntries([
    ...PAIRS.flatMap(pair => [
      [`${pair}Zh`, `${t(pair)} · ${t('zh')}`],
      [`${pair}En`, `${t(pair)} · ${t('en')}`],
    ]),
    ...[...SINGLE, ...CHOICE_NAMES].map(name => [name, t(name)]),
  ])
  return (
    <ActionForm action={saveOffice} className="grid gap-7">
      <input type="hidden" name="id" value={office.id} />
      <ChangedMeanwhile version={office.version} labels={labels} />
      <Part title={t('names')}>
        {NAMES.map(pair => (
          <Pair key={pair} name={pair} office={office} required={pair !== 'division'} />
        ))}
        <Field name="mark" label={t('mark')} hint={t('markHint')} required>
          <TextInput defaultValue={office.mark} maxLength={3} className="max-w-20" />
        </Field>
      </Part>
      <Part title={t('letter')}>
        {LETTER.map(pair => (
          <Pair key={pair} name={pair} office={office} required={pair === 'letterhead'} />
        ))}
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <Field name="registerPrefix" label={t('registerPrefix')} hint={t('registerHint')}>
            <TextInput defaultValue={office.registerPrefix} lang="zh-Hans" />
          </Field>
          <Field name="phone" label={t('phone')} className="content-end">
            <TextInput type="tel" defaultValue={office.phone ?? ''} />
          </Field>
          <Field
            name="replyAddress"
            label={t('replyAddress')}
            hint={t('replyHint')}
            className="sm:col-span-2"
          >
            <TextInput type="email" defaultValue={office.replyAddress ?? ''} spellCheck={false} />
          </Field>
        </div>
      </Part>
      <Part title={t('defaults')}>
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <Field name="deadlineDays" label={t('deadlineDays')} hint={t('deadlineHint')} required>
            <TextInput inputMode="numeric" defaultValue={office.deadlineDays} className="max-w-24" />
          </Field>
          <Field name="defaultSeats" label={t('defaultSeats')} required className="content-end">
            <TextInput inputMode="numeric" defaultValue={office.defaultSeats} className="max-w-24" />
          </Field>
        </div>
      </Part>
      <Part title={t('protocol')}>
        <Choice name="officerOrder" office={office} />
        <Choice name="representation" office={office} />
      </Part>
      <Part title={t('sending')}>
        <Choice name="approval" office={office} />
      </Part>
      <Part title={t('privacy')}>
        <Field name="notesKeptDays" label={t('notesKeptDays')} hint={t('notesKeptHint')} required>
          <TextInput inputMode="numeric" defaultValue={office.notesKeptDays} className="max-w-24" />
        </Field>
      </Part>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className="mb-3 font-bold font-serif text-md">{title}</legend>
      {children}
    </fieldset>
  )
}

function Choice({ name, office }: { name: (typeof CHOICE_NAMES)[number]; office: Settings }) {
  const t = useTranslations('admin.office')
  return (
    <Field name={name} label={t(name)} hint={t(`${name}Hint`)}>
      <Select
        defaultValue={office[name]}
        options={Object.values(CHOICES[name]).map(value => ({ value, label: t(`${name}s.${value}`) }))}
      />
    </Field>
  )
}

type PairProps = { name: (typeof PAIRS)[number]; office: Settings; required: boolean }

function Pair({ name, office, required }: PairProps) {
  const t = useTranslations('admin.office')
  const [zh, en] = [office[`${name}Zh`], office[`${name}En`]]
  const missing = (text: string, other: string) => (!text && other ? t('missing') : undefined)
  return (
    <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
      <Field name={`${name}Zh`} label={`${t(name)} · ${t('zh')}`} required={required} hint={missing(zh, en)}>
        <TextInput lang="zh-Hans" defaultValue={zh} />
      </Field>
      <Field name={`${name}En`} label={`${t(name)} · ${t('en')}`} required={required} hint={missing(en, zh)}>
        <TextInput lang="en" defaultValue={en} />
      </Field>
    </div>
  )
}
