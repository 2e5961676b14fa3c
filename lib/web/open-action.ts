import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { z } from 'zod'
import type { FormState, Outcome } from '@/lib/errors'
import { fieldErrors } from './action'
import { nested, typedValues, withoutSecrets } from './form-data'

type Definition<Schema extends z.ZodType, Value> = {
  schema: Schema
  run: (input: z.output<Schema>) => Promise<Outcome<Value>>
  /** Where to go afterwards, without the locale. */
  goTo?: (value: Value) => string
}

export type OpenAction<Value = unknown> = ((
  state: FormState,
  data: FormData,
) => Promise<FormState<Value>>) & {
  open: true
}

/** An action for whoever is not signed in yet: signing in itself, a mailed link, the first administrator. Nothing else is open. */
export function openAction<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, Value>,
): OpenAction<Value> {
  const run = async (_state: FormState, data: FormData): Promise<FormState<Value>> => {
    const typed = typedValues(data)
    const failed = (reason: string, fields: Record<string, string> = {}) =>
      ({ status: 'error', reason, fields, typed: withoutSecrets(typed) }) as const
    const input = definition.schema.safeParse(nested(typed))
    if (!input.success) return failed('invalid', fieldErrors(input.error))
    const outcome = await definition.run(input.data)
    if (!outcome.ok) return failed(outcome.reason, outcome.fields)
    if (definition.goTo) redirect(`/${await getLocale()}${definition.goTo(outcome.value)}`)
    return { status: 'ok', value: outcome.value }
  }
  return Object.assign(run, { open: true as const })
}
