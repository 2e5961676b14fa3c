import { notFound } from 'next/navigation'
import { isMalformedId } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'

/** The record of a query, or the page that says that there is none: what may not be seen, and an id that is none, look the same. */
export async function found<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query()
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden || isMalformedId(error)) notFound()
    throw error
  }
}
