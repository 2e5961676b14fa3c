import { env } from '@/lib/env'

/** Whether a POST to a route handler comes from our own pages. Server actions are checked by Next itself. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (!origin) return request.headers.get('sec-fetch-site') === 'same-origin'
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  if (!URL.canParse(origin)) return false
  return origin === new URL(env().APP_URL).origin || new URL(origin).host === host
}
