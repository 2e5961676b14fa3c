'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { single, useControl } from './form-context'

/** Several lines of text, within a Field. */
export function TextArea({ className, defaultValue, rows = 4, name, ...rest }: ComponentProps<'textarea'>) {
  const { props, typed } = useControl({ name })
  const start = rest.value === undefined ? { defaultValue: single(typed) ?? defaultValue } : {}
  return <textarea rows={rows} className={clsx('control block', className)} {...props} {...start} {...rest} />
}
