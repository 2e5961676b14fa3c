'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ComponentProps, useContext, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormContext, single } from '@/components/ui/form-context'
import { Icon } from '@/components/ui/icon'
import { TextInput } from '@/components/ui/text-input'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'
import type { ActivityForm } from '@/lib/plans/schema'
import { TIME } from './time-fields'

type Line = ActivityForm['programme'][number]
type Row = Line & { key: number }

const EMPTY: Line = { date: '', time: '', textEn: '', textZh: '' }

/** The programme, a line each with its time and its words in both languages. Without JavaScript there are empty lines to fill. */
export function ProgrammeFields({ lines, manyDays }: { lines: Line[]; manyDays: boolean }) {
  const t = useTranslations('activities.form')
  const locale: Locale = useLocale()
  const { typed } = useContext(FormContext)
  const [rows, setRows] = useState<Row[]>(() => numbered(typedLines(typed) ?? withEmpty(lines)))
  const next = useRef(1000)

  const change = (at: number, change: Partial<Line>) =>
    setRows(rows.map((row, place) => (place === at ? { ...row, ...change } : row)))
  const swap = (at: number, other: number) => {
    const [a, b] = [rows[at], rows[other]]
    if (!a || !b) return
    const words = ({ textEn, textZh }: Row) => ({ textEn, textZh })
    setRows(
      rows.map((row, place) =>
        place === at ? { ...row, ...words(b) } : place === other ? { ...row, ...words(a) } : row,
      ),
    )
  }
  const remove = (at: number) => setRows(rows.filter((_, place) => place !== at))
  const add = () => setRows([...rows, { ...EMPTY, key: next.current++ }])

  const columns = manyDays ? 'sm:grid-cols-[9rem_5rem_1fr_1fr_auto]' : 'sm:grid-cols-[5rem_1fr_1fr_auto]'
  return (
    <div className="grid gap-2">
      <div aria-hidden="true" className={`hidden gap-2 text-ink-3 text-xs sm:grid ${columns}`}>
        {manyDays ? <span>{t('day')}</span> : null}
        <span>{t('time')}</span>
        <span>{t(locale)}</span>
        <span>{t(otherLocale(locale))}</span>
        <span className="w-21" />
      </div>
      <ol aria-label={t('lines')} className="grid gap-2 max-sm:gap-5">
        {rows.map((row, at) => (
          <li key={row.key} className={`grid items-start gap-2 ${columns}`}>
            {manyDays ? (
              <LineField
                at={at}
                name="date"
                type="date"
                label={t('lineDate', { n: at + 1 })}
                row={row}
                change={change}
              />
            ) : null}
            <LineField
              at={at}
              name="time"
              {...TIME}
              label={t('lineTime', { n: at + 1 })}
              row={row}
              change={change}
            />
            {[locale, otherLocale(locale)].map(side => (
              <LineField
                key={side}
                at={at}
                name={side === 'zh' ? 'textZh' : 'textEn'}
                label={t(side === 'zh' ? 'lineZh' : 'lineEn', { n: at + 1 })}
                lang={langOf(side)}
                row={row}
                change={change}
              />
            ))}
            <div className="flex justify-end sm:w-21">
              <LineButton
                icon="down"
                turned
                label={t('up', { n: at + 1 })}
                disabled={at === 0}
                onClick={() => swap(at, at - 1)}
              />
              <LineButton
                icon="down"
                label={t('down', { n: at + 1 })}
                disabled={at === rows.length - 1}
                onClick={() => swap(at, at + 1)}
              />
              <LineButton icon="close" label={t('remove', { n: at + 1 })} onClick={() => remove(at)} />
            </div>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button size="sm" onClick={add}>
          <Icon name="plus" />
          {t('add')}
        </Button>
        <span className="text-ink-3 text-xs">{t('programmeHint')}</span>
      </div>
    </div>
  )
}

type LineFieldProps = {
  at: number
  name: keyof Line
  row: Line
  label: string
  change: (at: number, change: Partial<Line>) => void
} & Omit<ComponentProps<'input'>, 'name' | 'onChange' | 'value'>

/** A field of a line: its label is for screen readers, the column's heading for the eye. */
function LineField({ at, name, row, label, change, ...control }: LineFieldProps) {
  return (
    <Field name={`programme.${at}.${name}`} label={<span className="sm:sr-only">{label}</span>}>
      <TextInput
        {...control}
        value={row[name]}
        onChange={event => change(at, { [name]: event.currentTarget.value })}
      />
    </Field>
  )
}

type LineButtonProps = {
  icon: 'down' | 'close'
  label: string
  onClick: () => void
  disabled?: boolean
  turned?: boolean
}

function LineButton({ icon, label, turned, ...rest }: LineButtonProps) {
  return (
    <Button variant="plain" size="sm" aria-label={label} className="min-h-9 w-7 px-0 max-sm:w-11" {...rest}>
      <Icon name={icon} className={turned ? 'rotate-180' : undefined} />
    </Button>
  )
}

function withEmpty(lines: Line[]): Line[] {
  const said = lines.filter(line => line.time || line.textEn || line.textZh)
  return [...said, ...Array.from({ length: said.length > 0 ? 1 : 3 }, () => EMPTY)]
}

function numbered(lines: Line[]): Row[] {
  return lines.map((line, key) => ({ ...line, key }))
}

/** The lines as they were sent before an error, from the names of their fields. */
function typedLines(typed: Record<string, string | string[]>): Line[] | null {
  const places = new Set(Object.keys(typed).flatMap(name => /^programme\.(\d+)\./.exec(name)?.[1] ?? []))
  if (places.size === 0) return null
  const part = (place: string, name: keyof Line) => single(typed[`programme.${place}.${name}`]) ?? ''
  return [...places].map(place => ({
    date: part(place, 'date'),
    time: part(place, 'time'),
    textEn: part(place, 'textEn'),
    textZh: part(place, 'textZh'),
  }))
}
