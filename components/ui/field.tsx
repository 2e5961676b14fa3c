'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useContext } from 'react'
import { FieldContext, FormContext, fieldId, pathOf } from './form-context'

type Props = {
  name: string
  label: ReactNode
  children: ReactNode
  hint?: ReactNode
  /** Marks the exception in words: most fields of a form are one or the other. */
  mark?: 'required' | 'optional'
  required?: boolean
  /** An error known without the form's state. */
  error?: string
  className?: string
}

/** A label, a hint, one control (TextInput, Select …) and its error, wired together. */
export function Field({ name, label, children, hint, mark, required, error, className }: Props) {
  const field = useField(name, { hint, error, required: required || mark === 'required' })
  return (
    <div className={clsx('grid content-start gap-1', className)}>
      <label htmlFor={field.id} className="font-bold">
        {label}
        <Mark mark={mark} />
      </label>
      <HintAndError field={field} hint={hint} />
      <FieldContext value={field}>{children}</FieldContext>
    </div>
  )
}

/** A question with several controls (radio buttons, checkboxes), named by its legend. */
export function FieldGroup({ name, label, children, hint, mark, required, error, className }: Props) {
  const field = useField(name, { hint, error, required: required || mark === 'required' })
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={field.describedBy}
      className={clsx('min-w-0 outline-none', className)}
    >
      <legend className="mb-1.5 font-bold">
        {label}
        <Mark mark={mark} />
      </legend>
      <div className="mb-1.5 empty:hidden">
        <HintAndError field={field} hint={hint} />
      </div>
      <FieldContext value={{ ...field, describedBy: undefined }}>
        <div className="grid gap-2">{children}</div>
      </FieldContext>
    </fieldset>
  )
}

function useField(name: string, own: { hint?: ReactNode; error?: string; required: boolean }) {
  const form = useContext(FormContext)
  const id = fieldId(form.prefix, name)
  const message = form.errors[pathOf(name)] ?? own.error
  const describedBy = [own.hint ? `${id}-hint` : '', message ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    name,
    id,
    message,
    describedBy: describedBy || undefined,
    invalid: message !== undefined,
    required: own.required,
  }
}

function HintAndError({ field, hint }: { field: ReturnType<typeof useField>; hint: ReactNode }) {
  return (
    <>
      {hint ? (
        <div id={`${field.id}-hint`} className="text-ink-3 text-xs">
          {hint}
        </div>
      ) : null}
      {field.message ? (
        <div id={`${field.id}-error`} className="font-medium text-seal text-sm">
          {field.message}
        </div>
      ) : null}
    </>
  )
}

function Mark({ mark }: { mark?: 'required' | 'optional' }) {
  const t = useTranslations('ui')
  if (!mark) return null
  return <span className="font-normal text-ink-3"> {t(mark)}</span>
}
