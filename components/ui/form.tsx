'use client'

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
} from 'react'
import type { FormState } from '@/lib/errors'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { Notice } from './notice'
import { useErrorText } from './use-error-text'

type Props<T> = {
  action: (state: FormState<T>, data: FormData) => Promise<FormState<T>>
  children: ReactNode
  /** Namespace whose `errors.<key>` explains this form's errors; else those of namespace `errors`. */
  namespace?: string
  /** Shown and announced after success, unless the action says its own message. */
  done?: ReactNode
  /** Called in the browser after success, with the action's value. */
  onDone?: (value: T | undefined) => void
  /** Empties the fields after success: for a form that adds one thing after another. */
  clearOnDone?: boolean
  id?: string
  label?: string
  className?: string
}

const NOTHING: Record<string, never> = {}

/**
 * The one form: sends to a server action, keeps what was typed when the action refuses, sums the errors up with
 * links to their fields, announces the outcome, and ignores a second press and an Enter that ends an IME composition.
 */
export function ActionForm<T = unknown>(props: Props<T>) {
  const { children, namespace, done, onDone, clearOnDone, id, label, className } = props
  const [state, send, pending] = useActionState(props.action, { status: 'idle' } as FormState<T>)
  const form = useRef<HTMLFormElement>(null)
  const prefix = useId()
  const explain = useErrorText(namespace)
  const saved = state.status === 'ok' && isRecord(state.value) ? state.value : undefined
  const failed = state.status === 'error' ? state : undefined
  const errors = Object.fromEntries(
    Object.entries<string>(failed?.fields ?? NOTHING).map(([k, v]) => [k, explain(v)]),
  )

  const finish = useEffectEvent((value: T | undefined) => {
    if (clearOnDone) form.current?.reset()
    onDone?.(value)
  })
  useEffect(() => {
    if (state.status === 'ok') finish(state.value)
  }, [state])

  // Sent by hand, React does not reset the fields afterwards. Without JavaScript `action` posts the form itself.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, submitter)
    startTransition(() => send(data))
  }

  return (
    <form
      ref={form}
      id={id}
      aria-label={label}
      action={send}
      onSubmit={submit}
      onKeyDown={ignoreComposition}
      noValidate
      className={className ?? 'grid gap-4'}
    >
      {failed ? (
        <ErrorSummary
          occurrence={failed}
          reason={explain(failed.reason, failed.detail)}
          fields={errors}
          prefix={prefix}
        />
      ) : null}
      <div role="status" className="empty:hidden">
        {state.status === 'ok' && (state.message || done) ? (
          <Notice tone="yes">{state.message ? explain(`done.${state.message}`) : done}</Notice>
        ) : null}
      </div>
      <FormContext value={{ typed: failed?.typed ?? NOTHING, errors, detail: failed?.detail, saved, prefix }}>
        {children}
      </FormContext>
    </form>
  )
}

/** 229: Safari's Enter that ends a composition carries no `isComposing`. */
function ignoreComposition(event: KeyboardEvent) {
  if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229))
    event.preventDefault()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
