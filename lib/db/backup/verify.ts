import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'
import { type Migration, readMigrations } from '../migrations'
import { type Piece, readPieces } from './archive'
import { fingerprintOf, JOBS, MANIFEST, type Manifest, manifestSchema, partOf, SECRETS } from './manifest'

export interface Backup {
  file: string
  manifest: Manifest
  /** The AUTH_SECRET that it brings. */
  secret: string | null
}

type Found = { hash: Hash; bytes: number }

/**
 * Reads a backup to its last byte and holds it against what its manifest says. Throws one clear line where it is not whole, was changed,
 * or was made by a newer version. Touches nothing.
 */
export async function verifyBackup(file: string): Promise<Backup> {
  const { parts, manifest, secret } = await readWhole(file)
  const damaged = (why: string) => new Error(`${file} is not whole, or was changed: ${why}.`)
  const expected = [
    ...manifest.tables.map(one => ({ ...one, name: partOf(one.name) })),
    { ...manifest.jobs, name: JOBS },
  ]
  for (const { name, sha256, bytes } of expected) {
    const found = parts.get(name)
    if (found?.bytes !== bytes || found.hash.digest('hex') !== sha256)
      throw damaged(`${name} is not what was written`)
  }
  if (parts.size !== expected.length) throw damaged('it holds more than it says')
  const { secret: said } = manifest
  if (said?.included ? !secret || fingerprintOf(secret) !== said.fingerprint : secret)
    throw damaged('its secret is not what was written')
  await knownMigrations(manifest, file)
  return { file, manifest, secret }
}

const secrets = z.object({ AUTH_SECRET: z.string().min(32) })

async function readWhole(file: string) {
  const parts = new Map<string, Found>()
  let manifest: Manifest | undefined
  let secret: string | null = null
  try {
    for await (const { part, body } of readPieces(file)) {
      if (manifest) throw new Error('something stands behind its end')
      if (part === MANIFEST) manifest = readManifest(body)
      else if (part === SECRETS) secret = secrets.parse(JSON.parse(body.toString())).AUTH_SECRET
      else add(parts, { part, body })
    }
  } catch (error) {
    if (error instanceof OtherFormat) throw new Error(`${file} ${error.message}`)
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
      throw new Error(`${file} cannot be read (${code}).`)
    throw new Error(`${file} is not a whole backup, or was changed: ${message}.`)
  }
  if (!manifest) throw new Error(`${file} is no backup of this portal.`)
  return { parts, manifest, secret }
}

function add(parts: Map<string, Found>, { part, body }: Piece): void {
  const found = parts.get(part) ?? { hash: createHash('sha256'), bytes: 0 }
  found.hash.update(body)
  found.bytes += body.length
  parts.set(part, found)
}

class OtherFormat extends Error {}

function readManifest(body: Buffer): Manifest {
  const json = JSON.parse(body.toString())
  if (json.product !== 'consular-liaison') throw new OtherFormat('is no backup of this portal.')
  if (json.format !== 1)
    throw new OtherFormat(`has format ${json.format}, which this version cannot read: take a newer one.`)
  return manifestSchema.parse(json)
}

/** The backup's migrations as this version has them, in the order in which they were applied. Throws where one is newer, or another. */
export async function knownMigrations(
  { migrations, version }: Manifest,
  file = 'The backup',
): Promise<Migration[]> {
  const known = new Map((await readMigrations()).map(one => [one.name, one]))
  return migrations.map(({ name, checksum }) => {
    const ours = known.get(name)
    if (!ours)
      throw new Error(
        `${file} was made by a newer version (${version}, migration ${name}): restore it with that version.`,
      )
    if (ours.checksum !== checksum)
      throw new Error(`${file} was made with another migration ${name} than this version has.`)
    return ours
  })
}
