import type { FeedAddresses } from '../types'

/** A calendar feed's address, and the same by webcal, which opens the device's own calendar program. */
export function feedAddresses(appUrl: string, token: string): FeedAddresses {
  const address = `${appUrl}/api/calendar/${token}.ics`
  return { address, webcal: address.replace(/^https?:/, 'webcal:') }
}
