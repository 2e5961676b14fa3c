import { Secret, TOTP } from 'otpauth'

/** How long a code of the second factor stands, in seconds. */
const PERIOD = 30

/** The second factor of a secret: six digits, every thirty seconds (RFC 6238). */
export function totpOf(secret: string, label = 'user'): TOTP {
  return new TOTP({ issuer: 'Consular Liaison', label, secret: Secret.fromBase32(secret), period: PERIOD })
}

/** The time step that a code belongs to: the present one or a neighbour; null when the code is wrong. */
export function stepOf(secret: string, code: string, at: number): number | null {
  const delta = totpOf(secret).validate({ token: code, window: 1, timestamp: at })
  return delta === null ? null : Math.floor(at / 1000 / PERIOD) + delta
}
