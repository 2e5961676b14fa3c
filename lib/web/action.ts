import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import { Forbidden, type FormState, NotFound, type Outcome } from '@/lib/errors'
import { nested, typedValues, withoutSecrets } from './form-data'
import { currentActor } from './session'

type Definition<Schema extends z.ZodType, Value> = {
  permission: Permission
  schema: Schema
  run: (actor: Actor, input: z.output<Schema>) => Promise<Outcome<Value>>
  /** Where to go afterwards, without the locale; without it the page stays and is fresh. */
  goTo?: (value: Value, input: z.output<Schema>) => string
  /** A key of the `errors` messages' `done` part, announced when the page stays. */
  message?: string
}

export type Action<Value = unknown> = ((state: FormState, data: FormData) => Promise<FormState<Value>>) & {
  permission: Permission
}

/**
 * The one way from a form to a command: finds the actor, demands the permission, parses the input to primitives, runs the command, and
 * turns its outcome into what the form shows. A refused input keeps what was typed. What may not be seen and what is not there look the same.
 */
export function action<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, Value>,
): Action<Value> {
  const run = async (_state: FormState, data: FormData): Promise<FormState<Value>> => {
    const typed = typedValues(data)
    const outcome = await attempt(definition, typed)
    if (outcome.status === 'ok' && definition.goTo) {
      revalidatePath('/', 'layout')
      redirect(`/${await getLocale()}${outcome.goTo}`)
    }
    if (outcome.status === 'ok') revalidatePath('/', 'layout')
    return outcome.status === 'ok'
      ? { status: 'ok', value: outcome.value, message: definition.message }
      : outcome
  }
  return Object.assign(run, { permission: definition.permission })
}

type Attempt<Value> =
  | { status: 'ok'; value: Value; goTo: string }
  | Extract<FormState<Value>, { status: 'error' }>

async function attempt<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, Value>,
  typed: Record<string, string | string[]>,
): Promise<Attempt<Value>> {
  const failed = (reason: string, fields: Record<string, string> = {}, detail?: Record<string, unknown>) =>
    ({ status: 'error', reason, fields, typed: withoutSecrets(typed), detail }) as const
  const actor = await currentActor()
  if (!actor) return failed('signed_out')
  try {
    demand(actor, definition.permission)
    const input = definition.schema.safeParse(nested(typed))
    if (!input.success) return failed('invalid', fieldErrors(input.error))
    const outcome = await definition.run(actor, input.data)
    if (!outcome.ok) return failed(outcome.reason, outcome.fields, outcome.detail)
    return { status: 'ok', value: outcome.value, goTo: definition.goTo?.(outcome.value, input.data) ?? '' }
  } catch (error) {
    if (error instanceof Forbidden) return failed('forbidden')
    if (error instanceof NotFound) return failed('not_found')
    throw error
  }
}

/** The first message of each field, by its dotted path. Messages are keys of the `errors` messages. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.')
    fields[path] ??= /^[a-z_]+$/.test(issue.message) ? issue.message : 'invalid_value'
  }
  return fields
}
