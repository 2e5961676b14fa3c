import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Env, env, provideSettings } from '@/lib/env'
import { keepingSecret, keptSecret } from './secrets'

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
  const secret = env().AUTH_SECRET ?? (await keptSecret(dataDir)) ?? (await madeSecret(dataDir))
  return provideSettings({ DATA_DIR: dataDir, AUTH_SECRET: secret })
}

async function madeSecret(dataDir: string): Promise<string> {
  const made = randomBytes(32).toString('base64url')
  await keepingSecret(dataDir, made)
  return made
}
