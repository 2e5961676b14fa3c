'use client'

import { type ReactNode, useId } from 'react'
import { Link } from '@/lib/i18n/navigation'
import { single, useControl } from './form-context'

const BOX = 'inline-flex overflow-hidden rounded-md border border-control bg-card font-medium text-xs'
const PART = 'touch inline-flex items-center border-control not-first:border-l px-2.5 py-1 -outline-offset-2'

/** A few views of the same thing, as links: the chosen one is in the address. */
export function SegmentedLinks({
  items,
  label,
}: {
  items: { href: string; label: ReactNode; current?: boolean }[]
  label: string
}) {
  return (
    <nav aria-label={label} className={`${BOX} no-print`}>
      {items.map(item => (
        <Link
          key={item.href}
          href={item.href}
          scroll={false}
          aria-current={item.current ? 'true' : undefined}
          className={`${PART} text-ink-2 no-underline hover:bg-sel aria-[current=true]:bg-navy aria-[current=true]:text-on-navy`}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  )
}

type SegmentedProps = {
  name?: string
  label: string
  options: { value: string; label: ReactNode }[]
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
}

/** A few choices side by side, as radio buttons: in a form, or switching a view here. */
export function Segmented({ name, label, options, defaultValue, value, onChange }: SegmentedProps) {
  const own = useId()
  const { props, typed } = useControl({ name })
  const start = single(typed) ?? defaultValue
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className={BOX}>
        {options.map(option => (
          <label
            key={option.value}
            className={`${PART} cursor-pointer text-ink-2 hover:bg-sel has-checked:bg-navy has-checked:text-on-navy has-focus-visible:outline-2 has-focus-visible:outline-navy has-focus-visible:outline-offset-1`}
          >
            <input
              type="radio"
              className="sr-only"
              name={props.name || own}
              value={option.value}
              {...(value === undefined
                ? { defaultChecked: option.value === start }
                : { checked: option.value === value })}
              onChange={() => onChange?.(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
