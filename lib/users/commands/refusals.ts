import type { Outcome } from '@/lib/errors'
import { refused } from '@/lib/errors'

/** Turns what the database's own rules refuse into an outcome: an address that is taken, the last administrator. */
export async function refusalOfDatabase<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (/last administrator/.test(error.message)) return refused('last_administrator')
    if ((error as { code?: string }).code === 'P2002')
      return refused('invalid', { fields: { email: 'email_taken' } })
    throw error
  }
}
