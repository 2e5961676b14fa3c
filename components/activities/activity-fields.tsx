'use client'

import { useTranslations } from 'next-intl'
import { useContext, useState } from 'react'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Field, FieldGroup } from '@/components/ui/field'
import { FormContext } from '@/components/ui/form-context'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { ActivityForm } from '@/lib/plans/schema'
import { ActivityKind, DelegateFact, LetterForm, NominationRule, Rsvp } from '@/prisma/generated/enums'
import { BilingualFields } from './bilingual-fields'
import { Conflict, type ConflictDetail } from './conflict'
import { type Choices, HostFields } from './host-fields'
import { ProgrammeFields } from './programme-fields'
import { RoleSeats } from './role-seats'
import { TimeFields } from './time-fields'

export type FieldsProps = {
  form: ActivityForm
  version: number
  zone: string
  deadlineDays: number
  choices: Choices
}

/** The fields of the edit form. After a refusal because somebody else saved first, they are filled with what both made of it. */
export function ActivityFields({ form, version, ...rest }: FieldsProps) {
  const context = useContext(FormContext)
  const detail = context.detail as ConflictDetail | undefined
  const [merged, setMerged] = useState<ConflictDetail | null>(null)
  if (detail?.form && detail !== merged) setMerged(detail)
  const shown = detail?.form ? detail : merged
  return (
    <FormContext value={shown ? { ...context, typed: {} } : context}>
      <input type="hidden" name="version" value={shown?.version ?? version} />
      {detail?.form ? <Conflict detail={detail} choices={rest.choices} /> : null}
      <Sections key={shown?.version ?? 'own'} form={shown?.form ?? form} {...rest} />
    </FormContext>
  )
}

function Sections({ form, zone, deadlineDays, choices }: Omit<FieldsProps, 'version'>) {
  const t = useTranslations('activities')
  const isTyped = Object.keys(useContext(FormContext).typed).length > 0
  const [endDate, setEndDate] = useState(form.endDate)
  const manyDays = (endDate !== '' && endDate !== form.date) || form.programme.some(line => line.date !== '')
  return (
    <div className="grid gap-4">
      <Card title={t('form.what')}>
        <div className="grid gap-3">
          <BilingualFields name="title" zh={form.titleZh} en={form.titleEn} required />
          <BilingualFields name="purpose" zh={form.purposeZh} en={form.purposeEn} rows={2} />
          <Field name="kind" required label={t('fields.kind')} className="sm:w-1/2 sm:pr-2.5">
            <Select
              defaultValue={form.kind}
              placeholder={t('form.chooseKind')}
              options={Object.values(ActivityKind).map(kind => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
          </Field>
        </div>
      </Card>
      <Card title={t('form.when')}>
        <div className="grid gap-3">
          <TimeFields form={form} zone={zone} deadlineDays={deadlineDays} onEndDate={setEndDate} />
          <BilingualFields name="place" zh={form.placeZh} en={form.placeEn} required />
        </div>
      </Card>
      <Card title={t('form.programme')}>
        <ProgrammeFields lines={form.programme} manyDays={manyDays} />
      </Card>
      <Card title={t('form.inviting')}>
        <div className="grid gap-3">
          <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
            <Field name="seats" required label={t('fields.seats')} hint={t('form.seatsHint')}>
              <TextInput
                type="number"
                inputMode="numeric"
                min={1}
                max={99}
                defaultValue={form.seats}
                className="sm:max-w-32"
              />
            </Field>
            <Field name="capacity" label={t('fields.capacity')} hint={t('form.capacityHint')}>
              <TextInput
                type="number"
                inputMode="numeric"
                min={1}
                max={20_000}
                defaultValue={form.capacity}
                className="sm:max-w-32"
              />
            </Field>
            <FieldGroup name="tentativeAllowed" label={t('fields.tentativeAllowed')}>
              <Checkbox
                name="tentativeAllowed"
                defaultChecked={!isTyped && form.tentativeAllowed === 'on'}
                label={t('form.tentative')}
              />
            </FieldGroup>
          </div>
          <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
            <Field name="letterForm" label={t('fields.letterForm')} hint={t('form.letterHint')}>
              <Select
                defaultValue={form.letterForm}
                options={Object.values(LetterForm).map(one => ({
                  value: one,
                  label: t(`letterForm.${one}`),
                }))}
              />
            </Field>
            <Field name="rsvp" label={t('fields.rsvp')} hint={t('form.rsvpHint')}>
              <Select
                defaultValue={form.rsvp}
                options={Object.values(Rsvp).map(one => ({ value: one, label: t(`rsvp.${one}`) }))}
              />
            </Field>
          </div>
          <RoleSeats limits={form.roleSeats} />
          <Field name="nominations" label={t('fields.nominations')} hint={t('form.nominationsHint')}>
            <Select
              defaultValue={form.nominations}
              className="sm:max-w-90"
              options={Object.values(NominationRule).map(one => ({
                value: one,
                label: t(`nominations.${one}`),
              }))}
            />
          </Field>
          <Field name="chaseDays" label={t('fields.chaseDays')} hint={t('form.chaseHint')}>
            <TextInput defaultValue={form.chaseDays} autoComplete="off" className="sm:max-w-48" />
          </Field>
          <FieldGroup name="asks" label={t('fields.asks')} hint={t('form.asksHint')}>
            {Object.values(DelegateFact).map(fact => (
              <Checkbox
                key={fact}
                name="asks[]"
                value={fact}
                defaultChecked={!isTyped && form.asks.includes(fact)}
                label={t(`asks.${fact}`)}
              />
            ))}
          </FieldGroup>
          <BilingualFields name="dress" zh={form.dressZh} en={form.dressEn} />
        </div>
      </Card>
      <Card title={t('form.hosts')}>
        <HostFields form={form} choices={choices} />
      </Card>
    </div>
  )
}
