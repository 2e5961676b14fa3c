import type { InboundData } from '@/lib/correspondence/schema'

const BY_STAFF = ['unknown_sender', 'not_authenticated', 'who_comes', 'delegated_outside']

/** Whether what a mail answers can be counted by staff who know better than the portal whom it is from, or who comes. */
export function mayBeCounted({
  state,
  reason,
  data,
}: {
  state: string
  reason: string | null
  data: Pick<InboundData, 'partstat' | 'method'> | null
}): boolean {
  return (
    state === 'waiting' &&
    data?.method === 'REPLY' &&
    data.partstat !== null &&
    BY_STAFF.includes(reason ?? '')
  )
}
