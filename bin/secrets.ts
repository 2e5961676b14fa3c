import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const fileIn = (dataDir: string) => path.join(dataDir, 'secrets.json')

/** The AUTH_SECRET that is kept in a folder; undefined where there is none. */
export async function keptSecret(dataDir: string): Promise<string | undefined> {
  if (!existsSync(fileIn(dataDir))) return undefined
  const kept = JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as { AUTH_SECRET: string }
  return kept.AUTH_SECRET
}

/**
 * Keeps an AUTH_SECRET in a folder, for its owner only, where `work` succeeds: it is written beforehand, so that afterwards only its name
 * changes. One that is there already is put aside, under a name that is given back.
 */
export async function keepingSecret(
  dataDir: string,
  secret: string,
  work: () => Promise<void> = async () => {},
): Promise<string | undefined> {
  const file = fileIn(dataDir)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(`${file}.new`, `${JSON.stringify({ AUTH_SECRET: secret })}\n`, { mode: 0o600, flush: true })
  const aside = existsSync(file) ? `${file}.${new Date().toISOString().replaceAll(':', '')}` : undefined
  try {
    if (aside) await copyFile(file, aside)
    await work()
  } catch (error) {
    for (const left of [`${file}.new`, aside]) if (left) await rm(left, { force: true })
    throw error
  }
  await rename(`${file}.new`, file)
  return aside
}
