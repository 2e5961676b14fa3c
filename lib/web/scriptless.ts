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

// Pages as they were rendered, by all that they show; the one that was asked for longest ago goes first. Some 30 MB at the most.
const rendered = new Map<string, Buffer<ArrayBuffer>>()
const MOST_RENDERED = 2000

/**
 * A whole document without script, as a page behind a mailed link is: nothing but its own style may load, and nobody keeps or indexes it. Where
 * `shows` is all that it shows, it is rendered once for that: a link is opened by mail scanners and again by its reader.
 */
export async function scriptlessPage(
  element: ReactElement,
  status: number,
  style: string,
  shows: unknown = null,
): Promise<Response> {
  const html = shows === null ? await markup(element) : await markupOf(element, JSON.stringify(shows))
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    // Known beforehand, the head and the body leave in one write.
    'content-length': `${html.byteLength}`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
    'content-security-policy': policyFor(style),
  }
  return new Response(html, { status, headers })
}

async function markup(element: ReactElement): Promise<Buffer<ArrayBuffer>> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return Buffer.from(`<!doctype html>${renderToStaticMarkup(element)}`)
}

async function markupOf(element: ReactElement, key: string): Promise<Buffer<ArrayBuffer>> {
  const html = rendered.get(key) ?? (await markup(element))
  rendered.delete(key)
  rendered.set(key, html)
  const [oldest] = rendered.keys()
  if (rendered.size > MOST_RENDERED && oldest !== undefined) rendered.delete(oldest)
  return html
}
