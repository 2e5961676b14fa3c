'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { single, useControl } from './form-context'

type Props = Omit<ComponentProps<'input'>, 'type' | 'value'> & {
  value: string
  label: ReactNode
  hint?: ReactNode
}

/** One choice of a FieldGroup, as a line. */
export function Radio({ className, ...rest }: Props) {
  return (
    <RadioBase
      className={clsx('touch flex items-start gap-2.5 py-0.5', className)}
      dot="mt-[0.3em]"
      {...rest}
    />
  )
}

/** One choice of a FieldGroup, as a large card: for the one question of a phone screen. */
export function RadioCard({ className, ...rest }: Props) {
  return (
    <RadioBase
      className={clsx(
        'flex min-h-13 cursor-pointer items-center gap-3 rounded-lg border-[1.5px] border-control bg-card px-3.5 py-2.5 font-bold',
        'hover:border-ink-2 has-checked:border-navy has-checked:shadow-[inset_0_0_0_1px_var(--color-navy)]',
        className,
      )}
      dot="radio-large"
      {...rest}
    />
  )
}

function RadioBase({
  label,
  hint,
  className,
  dot,
  name,
  value,
  defaultChecked,
  ...rest
}: Props & { dot: string }) {
  const id = useId()
  const { props, typed } = useControl({ name })
  const kept = single(typed)
  const start =
    rest.checked === undefined ? { defaultChecked: kept === undefined ? defaultChecked : kept === value } : {}
  return (
    <label htmlFor={id} className={className}>
      <input
        type="radio"
        className={clsx('radio', dot)}
        name={props.name}
        aria-invalid={props['aria-invalid']}
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...start}
        {...rest}
      />
      <span>
        {label}
        {hint ? (
          <span id={`${id}-hint`} className="block font-normal text-ink-3 text-xs">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}
