import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/** How a token is stored: nobody who reads the database can use it. */
export function storedToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Seals a second factor's secret under a key derived from AUTH_SECRET: a stolen database does not hold it. */
export function sealed(secret: string, userId: string, authSecret: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(authSecret), iv).setAAD(Buffer.from(userId))
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
}

/** Opens what `sealed` made. Throws when AUTH_SECRET is another, or the text was moved to another user. */
export function unsealed(text: string, userId: string, authSecret: string): string {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(authSecret), bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(userId)).setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}

function keyFrom(authSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', authSecret, '', 'second factor', 32))
}
