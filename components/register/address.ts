import type { RegisterAsked } from '@/lib/correspondence/schema'

/** The address of the register as it is asked for; what is not said is left out. */
export function registerAddress({ show, text, page }: Partial<RegisterAsked>): string {
  const query = new URLSearchParams({
    ...(show === 'all' ? { show } : {}),
    ...(text ? { text } : {}),
    ...(page && page > 1 ? { page: String(page) } : {}),
  }).toString()
  return `/office/activities/register${query ? `?${query}` : ''}`
}
