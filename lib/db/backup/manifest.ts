import { createHash } from 'node:crypto'
import { z } from 'zod'

const part = z.object({ rows: z.number().int(), bytes: z.number().int(), sha256: z.string() })

const table = part.extend({ name: z.string(), columns: z.array(z.string()) })

/** What a backup holds, as it says itself; the last entry of its file. */
export const manifestSchema = z.object({
  format: z.literal(1),
  product: z.literal('consular-liaison'),
  version: z.string(),
  /** Real time at which it was begun, ISO. */
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(table),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
  jobs: part,
  /** Where the chain of the audit was broken already; null where it was whole. */
  chain: z.object({ seq: z.string().nullable(), problem: z.string() }).nullable(),
  /** Which AUTH_SECRET its links and second factors need, and whether it is in the file. */
  secret: z.object({ fingerprint: z.string(), included: z.boolean() }).nullable(),
})

export type Manifest = z.output<typeof manifestSchema>
export type Part = z.output<typeof part>
export type Table = z.output<typeof table>

export const MANIFEST = 'manifest.json'
export const SECRETS = 'secrets.json'
export const JOBS = 'jobs'
/** The name of a table's part. */
export const partOf = (table: string) => `tables/${table}`

/** Tells whether two secrets are the same without telling the secret. */
export function fingerprintOf(secret: string): string {
  return createHash('sha256').update(`consular-liaison backup\n${secret}`).digest('hex').slice(0, 16)
}
