import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'
import { env } from '@/lib/env'

let kept: { file: string; key: string } | undefined

/**
 * The bytes of a mail with a DKIM signature before them (RFC 6376), where a domain, a selector and a key are set; else as they are. The
 * same bytes get the same signature. Throws where the key cannot be read.
 */
export async function signed(bytes: Buffer): Promise<Buffer> {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY_FILE: file } = env()
  if (!domainName || !keySelector || !file) return bytes
  if (kept?.file !== file) kept = { file, key: readFileSync(file, 'utf8') }
  return buffer(new DKIM({ domainName, keySelector, privateKey: kept.key }).sign(bytes))
}
