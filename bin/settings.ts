import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Env, env, provideSettings } from '@/lib/env'

/** Reads the file .env, if there is one; what the environment says already wins over it. */
export function readSettingsFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/**
 * The settings, checked, with DATA_DIR as an absolute path and the secrets that were not set: made the first time
 * and kept in DATA_DIR/secrets.json. The processes that this one starts get them through the environment.
 */
export async function settings(): Promise<Env> {
  const dataDir = path.resolve(env().DATA_DIR)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const secret = env().AUTH_SECRET ?? (await keptSecret(dataDir))
  return provideSettings({ DATA_DIR: dataDir, AUTH_SECRET: secret })
}

async function keptSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secrets.json')
  if (existsSync(file)) {
    const kept = JSON.parse(await readFile(file, 'utf8')) as { AUTH_SECRET: string }
    return kept.AUTH_SECRET
  }
  const made = { AUTH_SECRET: randomBytes(32).toString('base64url') }
  await writeFile(`${file}.new`, `${JSON.stringify(made)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return made.AUTH_SECRET
}
