import type { Origin } from '@/lib/users/commands/sign-in'

/**
 * Where a request came from. Of the addresses in x-forwarded-for the last is taken: it was written by the proxy next to us, or by Next
 * itself, while a browser can make up those before it.
 */
export function originOf(headers: Headers): Origin {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return { address: address || 'unknown', userAgent: headers.get('user-agent') ?? '' }
}
