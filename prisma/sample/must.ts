import type { Outcome } from '@/lib/errors'

/** The value of an outcome; a refusal, which the sample never expects, is thrown with its reason. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`The sample was refused: ${outcome.reason} ${JSON.stringify(outcome.fields ?? {})}`)
}
