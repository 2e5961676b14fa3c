'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { useControl } from './form-context'

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  hint?: ReactNode
  hideLabel?: boolean
}

/** A checkbox with its words; `hideLabel` keeps them for screen readers only (a row's box in a table). */
export function Checkbox({
  label,
  hint,
  hideLabel,
  className,
  defaultChecked,
  name,
  value = 'on',
  ...rest
}: Props) {
  const id = useId()
  const { props, typed, answered } = useControl({ name })
  const kept = answered ? [typed].flat().includes(String(value)) : undefined
  const start = rest.checked === undefined ? { defaultChecked: kept ?? defaultChecked } : {}
  const described = clsx(props['aria-describedby'], hint ? `${id}-hint` : '') || undefined
  return (
    <div className={clsx('flex items-start gap-2.5', !hideLabel && 'touch py-0.5', className)}>
      <input
        type="checkbox"
        className={clsx('check', !hideLabel && 'mt-[0.3em]')}
        {...props}
        id={id}
        aria-describedby={described}
        value={value}
        {...start}
        {...rest}
      />
      <div className={clsx(hideLabel && 'sr-only')}>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <div id={`${id}-hint`} className="text-ink-3 text-xs">
            {hint}
          </div>
        ) : null}
      </div>
    </div>
  )
}
