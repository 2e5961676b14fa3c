import type { Filter } from '@/lib/plans/schema'

/** The address of the list with a filter; what is not said is left out. */
export function listAddress(filter: Partial<Filter>): string {
  const said = Object.entries(filter).filter(([name, value]) => value && !(name === 'page' && value === 1))
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
  return `/office/activities${query ? `?${query}` : ''}`
}
