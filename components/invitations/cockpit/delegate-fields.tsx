'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, FieldGroup } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Locale } from '@/lib/i18n/routing'
import { COMPANION_ROLES } from '@/lib/plans/rules/companions'
import type { DelegateFact } from '@/prisma/generated/enums'
import type { ShownRow } from './shown'

const OTHER = 'other'
const SHOWN_AT_FIRST = 4

type Props = { row: ShownRow; asks: DelegateFact[]; locale: Locale }

/** Who comes, one line for each seat: somebody of the post, or a name that is typed. */
export function DelegateFields({ row, asks, locale }: Props) {
  const t = useTranslations('cockpit.behalf')
  const lines = Math.min(row.seats, Math.max(SHOWN_AT_FIRST, row.delegates.length + 1))
  return (
    <FieldGroup name="delegates" label={t('who', { seats: row.seats })}>
      {Array.from({ length: lines }, (_, place) => place).map(place => (
        <DelegateLine key={place} row={row} place={place} asks={asks} locale={locale} />
      ))}
    </FieldGroup>
  )
}

function DelegateLine({ row, place, asks, locale }: Props & { place: number }) {
  const t = useTranslations('cockpit.behalf')
  const roles = useTranslations('cockpit.roles')
  const facts = useTranslations('cockpit.private.kind')
  const now = row.delegates[place]
  const known = row.people.find(person => person.contactId === now?.contactId)
  const [pick, setPick] = useState(() => {
    if (now) return known ? known.contactId : OTHER
    return place === 0 && row.replyVersion === 0 ? addresseeOf(row) : ''
  })
  const field = `delegates.${place}`
  const options = [
    { value: '', label: t(place === 0 ? 'nobody' : 'nobodyElse') },
    ...row.people.map(person => ({
      value: person.contactId,
      label:
        `${person.honorific} ${person.name}, ${locale === 'zh' ? person.titleZh : person.titleEn}`.trim(),
    })),
    { value: OTHER, label: t('other') },
  ]
  return (
    <div className="grid gap-2 border-line-2 not-first:border-t not-first:pt-2">
      <Field
        name={`${field}.pick`}
        label={<span className="sr-only">{t('person', { place: place + 1 })}</span>}
      >
        <Select options={options} value={pick} onChange={event => setPick(event.target.value)} />
      </Field>
      {pick === OTHER ? (
        <div className="grid gap-2 sm:grid-cols-[5.5rem_1fr_1fr]">
          <Field name={`${field}.honorific`} label={t('honorific')}>
            <Select defaultValue={now?.honorific ?? ''} options={HONORIFICS} />
          </Field>
          <Field name={`${field}.name`} label={t('name')} required>
            <TextInput maxLength={120} defaultValue={known ? '' : now?.name} />
          </Field>
          <Field name={`${field}.title`} label={t('jobTitle')}>
            <TextInput maxLength={160} defaultValue={known ? '' : now?.titleEn} />
          </Field>
        </div>
      ) : null}
      {pick ? (
        <div className="grid gap-2 sm:grid-cols-2">
          {place > 0 ? (
            <Field name={`${field}.role`} label={t('role')}>
              <Select
                defaultValue={now?.role === 'principal' ? 'accompanying' : (now?.role ?? 'accompanying')}
                options={COMPANION_ROLES.map(one => ({ value: one, label: roles(one) }))}
              />
            </Field>
          ) : null}
          {asks.map(fact => (
            <Field key={fact} name={`${field}.${fact}`} label={facts(fact)} mark="optional">
              <TextInput maxLength={200} autoComplete="off" />
            </Field>
          ))}
        </div>
      ) : null}
    </div>
  )
}

const HONORIFICS = ['', 'Mr.', 'Ms.', 'Mrs.', 'Dr.'].map(value => ({ value, label: value || '—' }))

/** The addressee as first guess of who comes: staff see it and may choose another. */
function addresseeOf(row: ShownRow): string {
  return row.people.find(person => person.name === row.addressee?.name)?.contactId ?? ''
}
