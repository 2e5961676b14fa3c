'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { single, useControl } from './form-context'

/** One line of text (or a date, time, number, mail address, password by `type`), within a Field. */
export function TextInput({
  className,
  defaultValue,
  type = 'text',
  name,
  ...rest
}: ComponentProps<'input'>) {
  const { props, typed } = useControl({ name })
  const kept = type === 'password' || type === 'file' ? undefined : single(typed)
  const start = rest.value === undefined ? { defaultValue: kept ?? defaultValue } : {}
  return <input type={type} className={clsx('control', className)} {...props} {...start} {...rest} />
}
