import { NextRequest, type NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { routing } from '@/lib/i18n/routing'

const withLocale = createMiddleware(routing)

/** Pages only: route handlers, the guest's reply page and files set their own headers. Nothing is authorised here. */
export const config = { matcher: ['/((?!api/|r/|_next/|.*\\..*).*)'] }

/** Puts the language into the address, and the security headers on the page. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  // Next reads the nonce for its own scripts from the request's policy.
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const response = withLocale(new NextRequest(request, { headers }))
  for (const [name, value] of securityHeaders(policy)) response.headers.set(name, value)
  return response
}

function securityHeaders(policy: string): [string, string][] {
  const headers: [string, string][] = [
    ['Content-Security-Policy', policy],
    ['Referrer-Policy', 'same-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ]
  if (process.env.APP_URL?.startsWith('https:')) {
    headers.push(['Strict-Transport-Security', 'max-age=31536000'])
  }
  return headers
}

function contentSecurityPolicy(nonce: string): string {
  // The development server evaluates code and writes style elements.
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ')
}
