'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { single, useControl } from './form-context'

export type Option = { value: string; label: string; lang?: string; disabled?: boolean }

type Props = ComponentProps<'select'> & {
  options?: readonly Option[]
  /** The first, empty choice ("Choose one"). */
  placeholder?: string
}

/** The browser's own select, within a Field; options by prop or as children. */
export function Select({ className, defaultValue, options, placeholder, children, name, ...rest }: Props) {
  const { props, typed } = useControl({ name })
  const start = rest.value === undefined ? { defaultValue: single(typed) ?? defaultValue } : {}
  return (
    <select className={clsx('control', className)} {...props} {...start} {...rest}>
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      {options?.map(option => (
        <option key={option.value} value={option.value} lang={option.lang} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
      {children}
    </select>
  )
}
