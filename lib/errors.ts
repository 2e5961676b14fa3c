/** What is not there, or may not be seen: both look the same from outside. */
export class NotFound extends Error {
  override name = 'NotFound'
  constructor(what = 'record') {
    super(`${what} not found`)
  }
}

/** The actor's role does not have the permission at all. */
export class Forbidden extends Error {
  override name = 'Forbidden'
  constructor(readonly permission: string) {
    super(`permission ${permission} is missing`)
  }
}

/** An expected outcome of a command: what it gave, or why not, as a key of the `errors` messages. */
export type Outcome<T> = { ok: true; value: T } | Refusal

export type Refusal = {
  ok: false
  reason: string
  fields?: Record<string, string>
  detail?: Record<string, unknown>
}

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function refused(reason: string, more: Omit<Refusal, 'ok' | 'reason'> = {}): Refusal {
  return { ok: false, reason, ...more }
}

/** What a form shows after its action: `fields` and `reason` are keys of the `errors` messages; `typed` is what was typed. */
export type FormState<T = unknown> =
  | { status: 'idle' }
  | { status: 'ok'; value?: T; message?: string }
  | {
      status: 'error'
      reason: string
      fields: Record<string, string>
      typed: Record<string, string | string[]>
      detail?: Record<string, unknown>
    }
