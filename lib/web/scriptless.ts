import { createHash } from 'node:crypto'
import type { ReactElement } from 'react'

const policies = new Map<string, string>()

function policyFor(style: string): string {
  const known = policies.get(style)
  if (known) return known
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
  policies.set(style, policy)
  return policy
}

/** A whole document without script, as a page behind a mailed link is: nothing but its own style may load, and nobody keeps or indexes it. */
export async function scriptlessPage(
  element: ReactElement,
  status: number,
  style: string,
): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
    'content-security-policy': policyFor(style),
  }
  return new Response(`<!doctype html>${renderToStaticMarkup(element)}`, { status, headers })
}
