import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

let dummy: Promise<string> | undefined

/** A password as it is stored: argon2id, the library's own cost (19 MiB, two passes, as OWASP advises). */
export function storedPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'))
}

/** Whether it is the password. Without a stored one the same work is done, so that the time taken does not tell. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hash(randomBytes(18).toString('base64'))
  const matches = await verify(stored ?? (await dummy), password.normalize('NFKC'))
  return matches && stored !== null
}
