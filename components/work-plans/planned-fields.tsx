'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormContext, single } from '@/components/ui/form-context'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { monthName } from '@/lib/i18n/format'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'
import type { PlanForm } from '@/lib/plans/schema'
import type { ActivityKind } from '@/prisma/generated/enums'

type Line = PlanForm['activities'][number]
type Row = Line & { row: number }

/** As many as a plan may name. */
const MOST = 40

const EMPTY: Line = {
  key: '',
  titleZh: '',
  titleEn: '',
  kind: '',
  month: '',
  firstOn: '',
  lastOn: '',
  placeZh: '',
  placeEn: '',
}
const NAMES = Object.keys(EMPTY) as (keyof Line)[]

type Props = {
  lines: Line[]
  kinds: readonly ActivityKind[]
  months: readonly number[]
}

/** The activities of a plan, one beneath the other: what, of which kind, when (a day, or a month while it is open), and where. */
export function PlannedFields({ lines, kinds, months }: Props) {
  const t = useTranslations('workPlans.form')
  const { typed } = useContext(FormContext)
  const [rows, setRows] = useState<Row[]>(() => {
    const start = typedLines(typed) ?? lines
    return (start.length > 0 ? start : [EMPTY]).map((line, row) => ({ ...line, row }))
  })
  const next = useRef(1000)
  const list = useRef<HTMLOListElement>(null)
  const adder = useRef<HTMLDivElement>(null)
  const moved = useRef<'added' | 'removed' | null>(null)
  // Whoever adds goes on in the new line; whoever removes one stays in the list.
  useEffect(() => {
    if (moved.current === 'added')
      list.current?.querySelector<HTMLElement>('li:last-child input:not([type=hidden])')?.focus()
    if (moved.current === 'removed') adder.current?.querySelector('button')?.focus()
    moved.current = null
  })
  const change = (at: number, changed: Partial<Line>) =>
    setRows(rows.map((row, place) => (place === at ? { ...row, ...changed } : row)))
  return (
    <div className="grid gap-3">
      <ol ref={list} aria-label={t('lines')} className="grid gap-4">
        {rows.map((row, at) => (
          <li key={row.row} className="rounded-lg border border-line px-4 py-3.5">
            <LineFields
              row={row}
              at={at}
              kinds={kinds}
              months={months}
              change={changed => change(at, changed)}
              remove={() => {
                moved.current = 'removed'
                setRows(rows.filter((_, place) => place !== at))
              }}
            />
          </li>
        ))}
      </ol>
      <div ref={adder} className="flex flex-wrap items-center gap-3">
        <Button
          disabled={rows.length >= MOST}
          onClick={() => {
            moved.current = 'added'
            setRows([...rows, { ...EMPTY, row: next.current++ }])
          }}
        >
          <Icon name="plus" />
          {t('add')}
        </Button>
        {rows.length >= MOST ? (
          <span className="text-ink-3 text-sm">{t('most', { count: MOST })}</span>
        ) : null}
      </div>
    </div>
  )
}

type LineProps = Omit<Props, 'lines'> & {
  row: Row
  at: number
  change: (changed: Partial<Line>) => void
  remove: () => void
}

function LineFields({ row, at, kinds, months, change, remove }: LineProps) {
  const t = useTranslations('workPlans.form')
  const names = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  const sides = [locale, otherLocale(locale)]
  const text = { row, at, change }
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-2 text-ink-3 text-xs">{t('line', { n: at + 1 })}</legend>
      <input type="hidden" name={`activities.${at}.key`} value={row.key} />
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        {sides.map(side => (
          <Text
            key={side}
            {...text}
            name={side === 'zh' ? 'titleZh' : 'titleEn'}
            label={t(side === 'zh' ? 'titleZh' : 'titleEn')}
            lang={langOf(side)}
            maxLength={200}
          />
        ))}
      </div>
      <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <Choice
          {...text}
          name="kind"
          label={t('kind')}
          options={kinds.map(value => ({ value, label: names(value) }))}
        />
        <Choice
          {...text}
          name="month"
          label={t('month')}
          hint={t('monthHint')}
          options={months.map(month => ({ value: String(month), label: monthName(month, locale) }))}
        />
        <Text {...text} name="firstOn" label={t('firstOn')} hint={t('firstOnHint')} type="date" />
        <Text {...text} name="lastOn" label={t('lastOn')} hint={t('lastOnHint')} type="date" />
      </div>
      <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-[1fr_1fr_auto]">
        {sides.map(side => (
          <Text
            key={side}
            {...text}
            name={side === 'zh' ? 'placeZh' : 'placeEn'}
            label={t(side === 'zh' ? 'placeZh' : 'placeEn')}
            lang={langOf(side)}
            maxLength={200}
          />
        ))}
        <Button variant="plain" size="sm" className="max-sm:justify-self-start" onClick={remove}>
          <Icon name="close" />
          {t('remove')}
          <span className="sr-only"> {t('line', { n: at + 1 })}</span>
        </Button>
      </div>
    </fieldset>
  )
}

type OneProps = {
  row: Row
  at: number
  name: keyof Line
  label: ReactNode
  hint?: ReactNode
  change: (changed: Partial<Line>) => void
}

function Text({
  row,
  at,
  name,
  label,
  hint,
  change,
  ...control
}: OneProps & Omit<ComponentProps<'input'>, 'name' | 'onChange' | 'value'>) {
  return (
    <Field name={`activities.${at}.${name}`} label={label} hint={hint}>
      <TextInput
        autoComplete="off"
        {...control}
        value={row[name]}
        onChange={event => change({ [name]: event.currentTarget.value })}
      />
    </Field>
  )
}

function Choice({
  row,
  at,
  name,
  label,
  hint,
  change,
  options,
}: OneProps & { options: { value: string; label: string }[] }) {
  const t = useTranslations('workPlans.form')
  return (
    <Field name={`activities.${at}.${name}`} label={label} hint={hint}>
      <Select
        value={row[name]}
        onChange={event => change({ [name]: event.currentTarget.value })}
        placeholder={t('choose')}
        options={options}
      />
    </Field>
  )
}

/** The lines as they were sent before an error, from the names of their fields. */
function typedLines(typed: Record<string, string | string[]>): Line[] | null {
  const places = new Set(Object.keys(typed).flatMap(name => /^activities\.(\d+)\./.exec(name)?.[1] ?? []))
  if (places.size === 0) return null
  return [...places].map(
    place =>
      Object.fromEntries(
        NAMES.map(name => [name, single(typed[`activities.${place}.${name}`]) ?? '']),
      ) as Line,
  )
}
