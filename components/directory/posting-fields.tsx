'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { PostingRank } from '@/prisma/generated/enums'
import { BothLanguages } from './both-languages'

export type PostingValues = {
  titleEn: string
  titleZh: string | null
  rank: PostingRank
  function: string
  fromOn: string | null
  exequaturOn: string | null
  provisionalOn: string | null
  commissionOn: string | null
  actingSince: string | null
  actingUntil: string | null
  arrivedOn: string | null
}

/**
 * The fields of a posting: position, span, and the dates that decide precedence. With `values` it is one in force, whose end and
 * headship are not changed here; `start` is what a card says of one that begins.
 */
export function PostingFields({ values, start }: { values?: PostingValues; start?: Position }) {
  const t = useTranslations('directory')
  const dates: { name: keyof PostingValues; label: string }[] = [
    { name: 'exequaturOn', label: t('form.exequatur') },
    { name: 'provisionalOn', label: t('form.provisional') },
    { name: 'commissionOn', label: t('form.commission') },
    { name: 'actingSince', label: t('form.acting_since') },
    { name: 'actingUntil', label: t('form.acting_until') },
    { name: 'arrivedOn', label: t('form.arrived') },
  ]
  return (
    <section className="grid gap-4">
      <h2 className="text-md">{t('form.posting')}</h2>
      <PositionFields values={values ?? start}>{values ? null : <End />}</PositionFields>
      {values ? null : <Roles />}
      <div>
        <h3 className="text-base">{t('form.protocol')}</h3>
        <p className="text-ink-3 text-xs">{t('form.protocol_hint')}</p>
      </div>
      <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-3">
        {dates.map(({ name, label }) => (
          <Field key={name} name={name} label={label}>
            <TextInput type="date" defaultValue={values?.[name] ?? ''} />
          </Field>
        ))}
      </div>
    </section>
  )
}

type Position = Partial<Pick<PostingValues, 'titleEn' | 'titleZh' | 'rank' | 'function' | 'fromOn'>>

/** What somebody is at a post, and since when; `children` are further fields of the same row. */
export function PositionFields({ values, children }: { values?: Position; children?: ReactNode }) {
  const t = useTranslations('directory')
  return (
    <>
      <BothLanguages name="title" label={t('form.title')} zh={values?.titleZh} en={values?.titleEn} />
      <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
        <Field name="rank" label={t('form.rank')} required>
          <Select
            defaultValue={values?.rank}
            placeholder={t('form.choose')}
            options={Object.values(PostingRank).map(value => ({ value, label: t(`rank.${value}`) }))}
          />
        </Field>
        <Field name="function" label={t('form.function')}>
          <TextInput defaultValue={values?.function} autoComplete="off" />
        </Field>
        <Field name="fromOn" label={t('form.from')}>
          <TextInput type="date" defaultValue={values?.fromOn ?? ''} />
        </Field>
        {children}
      </div>
    </>
  )
}

function End() {
  const t = useTranslations('directory.form')
  return (
    <Field name="toOn" label={t('to')}>
      <TextInput type="date" />
    </Field>
  )
}

/** What a person is at the post, besides the rank: named when the posting begins. */
function Roles() {
  const t = useTranslations('directory')
  const focalPoints = ['', 'primary', 'backup'] as const
  return (
    <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
      <Field name="focalPoint" label={t('form.focal')}>
        <Select options={focalPoints.map(value => ({ value, label: t(`focal.${value || 'none'}`) }))} />
      </Field>
      <div className="flex flex-wrap gap-x-6">
        <Checkbox name="isHead" label={t('head')} />
        <Checkbox name="isActingHead" label={t('acting_head')} />
        <Checkbox name="closesHead" label={t('form.closes_head')} />
      </div>
    </div>
  )
}
