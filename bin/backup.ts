import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { actorOfCommandLine } from '@/lib/access/gate'
import { recordBackup } from '@/lib/audit/commands'
import { unfinishedName, writeBackup } from '@/lib/db/backup/dump'
import { pool } from '@/lib/db/client'
import { env } from '@/lib/env'
import { atEnd } from './lifetime'
import { onStoppedDatabase } from './portal-database'
import { keptSecret } from './secrets'

export const BACKUP_HELP = `npm run ctl -- backup FILE [--without-secrets]

Writes all records, the audit and the jobs that are still to be done, as they stand at one instant, into one compressed file. The portal may
run meanwhile. FILE must not exist yet; it appears when it is whole, and only its owner may read it. It is a tar archive compressed by gzip.

  --without-secrets   leave AUTH_SECRET out, which DATA_DIR/secrets.json keeps; reply links that are out and second factors need it`

const say = (line: string) => console.log(`Backup: ${line}`)

/** Writes a backup. Throws one clear line where that cannot be done; no file is left then. */
export async function backup(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { 'without-secrets': { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [name, ...more] = positionals
  if (!name || more.length) throw new Error('Name one file: npm run ctl -- backup --help tells how.')
  const file = path.resolve(name)
  if (existsSync(file)) throw new Error(`${file} exists already: name another file.`)
  const secret = await secretOf(!values['without-secrets'])
  atEnd(() => rm(unfinishedName(file), { force: true }))
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const made = await onStoppedDatabase(async url => {
    await mustHoldOffice()
    const recorded = await recordBackup(actorOfCommandLine(), { secrets: secret?.included ?? false })
    if (!recorded) say('the database takes no writes: its audit does not tell of this backup')
    return writeBackup({ url, file, version, secret, say })
  })
  const rows = made.tables.reduce((sum, table) => sum + table.rows, 0)
  if (made.chain) say(`the audit's chain is broken at event ${made.chain.seq}: ${made.chain.problem}`)
  say(`${made.tables.length} tables, ${rows} rows, ${made.jobs.rows} jobs`)
  say(aboutSecret(secret))
  say(`whole, in ${file}`)
}

async function mustHoldOffice(): Promise<void> {
  const { rows } = await pool().query<{ holds: boolean }>(
    `select to_regclass('"AuditHead"') is not null as holds`,
  )
  if (!rows[0]?.holds) throw new Error('The database holds no office.')
}

async function secretOf(included: boolean) {
  const { AUTH_SECRET, DATA_DIR } = env()
  if (AUTH_SECRET) return { value: AUTH_SECRET, included: false }
  const kept = await keptSecret(DATA_DIR)
  return kept ? { value: kept, included } : null
}

function aboutSecret(secret: Awaited<ReturnType<typeof secretOf>>): string {
  if (!secret) return 'no AUTH_SECRET was found here: keep it yourself'
  if (secret.included) return 'the file holds AUTH_SECRET: keep it as safe as the portal itself'
  return 'the file does not hold AUTH_SECRET: keep it elsewhere, reply links and second factors need it'
}
