'use client'

import { createContext, useContext } from 'react'

type FormValue = {
  /** What the user typed before an error, by field. */
  typed: Record<string, string | string[]>
  /** Messages in the reader's language, by field. */
  errors: Record<string, string>
  /** What a refusal says beyond its reason: what stands now where somebody else saved first. */
  detail?: Record<string, unknown>
  /** What the action gave, after success. */
  saved?: Record<string, unknown>
  /** Prefix of the ids, so that two forms on one page do not collide. */
  prefix: string
}

export const FormContext = createContext<FormValue>({ typed: {}, errors: {}, prefix: 'f' })

type FieldValue = { name: string; id: string; describedBy?: string; invalid: boolean; required: boolean }

export const FieldContext = createContext<FieldValue | null>(null)

/** A field's path in errors: a list's name without its `[]`. */
export function pathOf(name: string): string {
  return name.replace(/\[\]$/, '')
}

/** The id of a field's control: the error summary links to it. */
export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${pathOf(name).replace(/[^A-Za-z0-9_-]+/g, '-')}`
}

/** What a control within a Field needs: id, name, ARIA, and the value typed before an error. */
export function useControl(own: { name?: string }) {
  const form = useContext(FormContext)
  const field = useContext(FieldContext)
  const name = own.name ?? field?.name ?? ''
  return {
    typed: form.typed[name],
    /** The form came back: what is not among `typed` was left unchecked. */
    answered: Object.keys(form.typed).length > 0,
    props: {
      name,
      id: field && field.name === name ? field.id : fieldId(form.prefix, name),
      'aria-describedby': field?.describedBy,
      'aria-invalid': field?.invalid || undefined,
      'aria-required': field?.required || undefined,
    },
  }
}

/** The one string of a typed value. */
export function single(typed: string | string[] | undefined): string | undefined {
  return Array.isArray(typed) ? typed[0] : typed
}
