'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { FormContext, single } from '@/components/ui/form-context'
import { TextInput } from '@/components/ui/text-input'
import { formatSpan, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { readDay } from '@/lib/plans/rules/moments'
import { readTimes } from '@/lib/plans/rules/reading'
import type { ActivityForm } from '@/lib/plans/schema'

type Times = Pick<ActivityForm, 'date' | 'startTime' | 'endDate' | 'endTime' | 'replyBy'>
const NAMES = ['date', 'startTime', 'endTime', 'endDate', 'replyBy'] as const

/** A time is typed: the browser's own field would show twelve hours where its language does. */
export const TIME = { inputMode: 'numeric', placeholder: '09:00', maxLength: 5, autoComplete: 'off' } as const

type Props = {
  form: Times
  zone: string
  /** The office's setting: so many days before the activity are proposed as the deadline. */
  deadlineDays: number
  onEndDate: (day: string) => void
}

/** When it takes place and until when replies are asked for; reads the day back in words. */
export function TimeFields({ form, zone, deadlineDays, onEndDate }: Props) {
  const t = useTranslations('activities')
  const locale: Locale = useLocale()
  const { typed } = useContext(FormContext)
  const [times, setTimes] = useState<Times>(() => ({
    ...form,
    ...Object.fromEntries(
      NAMES.flatMap(name => (typed[name] === undefined ? [] : [[name, single(typed[name])]])),
    ),
  }))
  const [isProposed, setProposed] = useState(times.replyBy === '')
  const box = useRef<HTMLDivElement>(null)

  function change(changed: Partial<Times>) {
    const next = { ...times, ...changed }
    if (changed.date !== undefined && changed.replyBy === undefined && isProposed)
      next.replyBy = daysBefore(changed.date, deadlineDays)
    if (changed.replyBy !== undefined) setProposed(changed.replyBy === '')
    if (changed.endDate !== undefined) onEndDate(changed.endDate)
    setTimes(next)
  }
  // What was typed before the page's script ran stands in the fields only.
  const takeOver = useEffectEvent(() => {
    const shown = NAMES.map(
      name => [name, box.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? ''] as const,
    )
    const early = shown.filter(([name, value]) => value !== '' && value !== times[name])
    if (early.length > 0) change(Object.fromEntries(early))
  })
  useEffect(() => takeOver(), [])
  const control = (name: keyof Times, type: 'date' | 'text') => (
    <TextInput
      type={type}
      {...(type === 'text' ? TIME : {})}
      value={times[name]}
      onChange={event => change({ [name]: event.currentTarget.value })}
    />
  )
  const { startsAt, endsAt } = readTimes(times, zone).values
  return (
    <div ref={box} className="grid gap-3">
      <div className="grid grid-cols-2 items-start gap-x-4 gap-y-3 md:grid-cols-[1.3fr_1fr_1fr_1.3fr_1.3fr]">
        <Field name="date" required label={t('fields.date')} className="min-w-0 max-sm:col-span-2">
          {control('date', 'date')}
        </Field>
        <Field name="startTime" required label={t('fields.startTime')}>
          {control('startTime', 'text')}
        </Field>
        <Field name="endTime" required label={t('fields.endTime')}>
          {control('endTime', 'text')}
        </Field>
        <Field name="endDate" label={t('fields.endDate')} className="min-w-0 max-sm:col-span-2">
          {control('endDate', 'date')}
        </Field>
        <Field name="replyBy" required label={t('fields.replyBy')} className="min-w-0 max-sm:col-span-2">
          {control('replyBy', 'date')}
        </Field>
      </div>
      <p className="flex flex-wrap justify-between gap-x-5 text-ink-3 text-xs" aria-live="polite">
        <span>
          {startsAt && endsAt && endsAt > startsAt ? (
            <b className="text-ink">{formatSpan(startsAt, endsAt, locale, zone)} </b>
          ) : null}
          {zoneName(locale, zone)} · {t('form.endDateHint')}
        </span>
        <span>
          {isProposed || !times.date
            ? t('form.replyByDefault', { days: deadlineDays })
            : t('form.replyByHint')}
        </span>
      </p>
    </div>
  )
}

function daysBefore(day: string, days: number): string {
  const read = readDay(day)
  if (!read) return ''
  return new Date(Date.parse(`${read}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}
