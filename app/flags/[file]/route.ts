import * as flags from 'country-flag-icons/string/3x2'

/** Drawings of the package that are not flags of a sending State. */
const NOT_STATES = new Set(['HK', 'MO', 'TW'])
const FLAGS = new Map(
  Object.entries(flags).filter(([code]) => /^[A-Z]{2}$/.test(code) && !NOT_STATES.has(code)),
)

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return [...FLAGS.keys()].map(code => ({ file: `${code}.svg` }))
}

/** One flag as an SVG file: /flags/HU.svg. Written at build time. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const drawing = FLAGS.get(file.replace('.svg', ''))
  if (!drawing) return new Response(null, { status: 404 })
  return new Response(drawing, {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=604800',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
