import { parseArgs } from 'node:util'
import { fingerprintOf } from '@/lib/db/backup/manifest'
import { restoreBackup } from '@/lib/db/backup/restore'
import { type Backup, verifyBackup } from '@/lib/db/backup/verify'
import { env } from '@/lib/env'
import { onOwnDatabase } from './portal-database'
import { keepingSecret, keptSecret } from './secrets'

export const RESTORE_HELP = `npm run ctl -- restore FILE [--check] [--replace] [--secrets keep|replace]

Puts a backup into the database of DATABASE_URL, or of DATA_DIR, which is made where there is none. Stop the portal and its workers first. The
file is read to its end before anything is changed; then all of it is restored or, whatever happens, nothing. A backup of an older version is
brought up to this one. Mails that waited when it was made go out when the portal starts.

  --check             only read the file and say whether it is whole
  --replace           take the place of the records that are there: they are gone then
  --secrets replace   take the backup's AUTH_SECRET where DATA_DIR/secrets.json keeps another, which is put aside
  --secrets keep      keep the AUTH_SECRET that is here: reply links that are out and second factors of the backup stop working`

const say = (line: string) => console.log(`Restore: ${line}`)

const OPTIONS = {
  check: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  secrets: { type: 'string' },
} as const

/** Restores a backup. Throws one clear line where it cannot be; the database and the secrets are as they were then. */
export async function restore(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const [file, ...more] = positionals
  const { secrets } = values
  if (!file || more.length) throw new Error('Name one file: npm run ctl -- restore --help tells how.')
  if (secrets !== undefined && secrets !== 'keep' && secrets !== 'replace')
    throw new Error(`--secrets is keep or replace, not ${secrets}.`)

  say(`reading ${file}`)
  const backup = await verifyBackup(file)
  const { madeAt, version, tables, jobs, chain } = backup.manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  say(`it is whole: made at ${madeAt} by version ${version}, ${rows} rows, ${jobs.rows} jobs`)
  if (values.check) return

  const { AUTH_SECRET, DATA_DIR } = env()
  const taken = secretToKeep(backup, { setting: AUTH_SECRET, kept: await keptSecret(DATA_DIR) }, secrets)
  const work = () => onOwnDatabase(url => restoreBackup({ url, backup, replace: values.replace, say }))
  if (!taken) await work()
  else {
    const aside = await keepingSecret(DATA_DIR, taken, work)
    say(`AUTH_SECRET is kept in ${DATA_DIR}/secrets.json${aside ? `; the one before is in ${aside}` : ''}`)
  }
  if (chain)
    say(`the audit's chain was broken when the backup was made: event ${chain.seq}, ${chain.problem}`)
  else say("the audit's chain is whole")
  say('done')
}

type Here = { setting: string | undefined; kept: string | undefined }

/**
 * The AUTH_SECRET that is to be kept in DATA_DIR after a restore; null where what is here stays. Throws one clear line where the backup needs
 * another than the one that is here, and nobody said what is to be done.
 */
export function secretToKeep(
  { manifest, secret }: Pick<Backup, 'manifest' | 'secret'>,
  { setting, kept }: Here,
  say?: 'keep' | 'replace',
): string | null {
  const here = setting ?? kept
  const needed = manifest.secret
  if (!needed || say === 'keep' || (here && fingerprintOf(here) === needed.fingerprint)) return null
  if (!secret)
    throw new Error(
      'The backup needs an AUTH_SECRET that it does not bring: set it, or say --secrets keep; nothing was changed.',
    )
  if (setting)
    throw new Error(
      'AUTH_SECRET is set to another than the backup’s: unset it, or say --secrets keep; nothing was changed.',
    )
  if (kept && say !== 'replace')
    throw new Error(
      'DATA_DIR/secrets.json keeps another AUTH_SECRET than the backup’s: say --secrets replace or --secrets keep; nothing was changed.',
    )
  return secret
}
