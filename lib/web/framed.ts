/** The headers of a mail or a letter that a frame of our own pages shows: it runs nothing, fetches nothing, and is kept by nobody. */
export const FRAMED = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox",
}
