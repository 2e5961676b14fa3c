import { toCsv } from './csv'
import type { Taken } from './schema'
import type { Sheet } from './sheet'
import { toXlsx } from './xlsx'

const TYPES = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  vcf4: 'text/vcard; charset=utf-8; version=4.0',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A table to write, or a document that is set already. */
export type Content = Sheet | Uint8Array<ArrayBuffer>

/** A table or document as a file to save, kept by nobody on the way; `name` is the file's without its ending, in ASCII. */
export async function download(content: Content, format: Taken['format'], name: string): Promise<Response> {
  return new Response(await bytesOf(content, format), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}.${format === 'vcf4' ? 'vcf' : format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** A PDF to be read where it is opened, kept by nobody on the way; 404 where there is none. `name` is the file's, in ASCII. */
export function opened(file: { name: string; pdf: Buffer } | null): Response {
  if (!file) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(file.pdf), {
    headers: {
      'content-type': TYPES.pdf,
      'content-disposition': `inline; filename="${file.name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/**
 * Any file to save, never to be opened in the browser, kept by nobody on the way; 404 where there is none. A name that is not ASCII stands
 * as RFC 6266 has it.
 */
export function saved(file: { name: string; type: string; content: Buffer } | null): Response {
  if (!file) return new Response(null, { status: 404 })
  const plain = file.name.replace(/[^ -~]|["\\%]/g, '_')
  const encoded = encodeURIComponent(file.name).replace(/['()*]/g, percent)
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** The file itself. */
export async function bytesOf(content: Content, format: Taken['format']) {
  if (content instanceof Uint8Array) return content
  return format === 'csv' ? toCsv(content) : new Uint8Array(await toXlsx(content))
}
