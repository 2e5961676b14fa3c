import { createPublicKey } from 'node:crypto'
import { access, constants, readFile } from 'node:fs/promises'
import { createTransport } from 'nodemailer'
import pg from 'pg'
import {
  APPLIED_MIGRATIONS,
  type AppliedMigration,
  pendingMigrations,
  readMigrations,
} from '@/lib/db/migrations'
import { runningServer } from '@/lib/db/server'
import { type Env, env } from '@/lib/env'
import { countInbox } from '@/lib/mail/imap'
import { inboxAddress } from '@/lib/mail/inbox-address'

/** Tries one thing; gives what it found in a few words, or throws an Error that says what is wrong. */
type Check = (settings: Env) => Promise<string>

const checks: Record<string, Check> = {
  'Node.js': async () => process.version,
  'Data folder': async ({ DATA_DIR }) => {
    await access(DATA_DIR, constants.R_OK | constants.W_OK)
    return `${DATA_DIR} can be written`
  },
  Database: async settings =>
    withDatabase(settings, async client => {
      const { rows } = await client.query<{ server_version: string }>('show server_version')
      return `PostgreSQL ${rows[0]?.server_version}`
    }),
  Migrations: async settings =>
    withDatabase(settings, async client => {
      const { rows } = await client.query<AppliedMigration>(APPLIED_MIGRATIONS)
      const pending = pendingMigrations(await readMigrations(), rows)
      if (pending.length) throw new Error(`${pending.length} to be applied: npm start does it`)
      return `${rows.length} applied`
    }),
  'Mail server': async ({ SMTP_URL }) => {
    if (!SMTP_URL) throw new Error('SMTP_URL is not set: mails wait until it is')
    await createTransport({ url: SMTP_URL, connectionTimeout: 5000, greetingTimeout: 5000 }).verify()
    return `${new URL(SMTP_URL).host} answers`
  },
  'Reply mailbox': async ({ IMAP_URL }) => {
    const address = inboxAddress()
    if (!IMAP_URL || !address) return 'none is read (IMAP_URL): answers from calendars and bounces stay out'
    const count = await countInbox(IMAP_URL)
    return `${new URL(IMAP_URL).host} answers, ${count} mails; it must take mail for ${address.replace('@', '+anything@')} too`
  },
  'Mail signature': async ({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE }) => {
    if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_KEY_FILE) return 'none is asked for (DKIM)'
    const key = createPublicKey(await readFile(DKIM_KEY_FILE, 'utf8'))
    const shown = key.export({ type: 'spki', format: 'der' }).toString('base64')
    return `the DNS must hold, as TXT of ${DKIM_SELECTOR}._domainkey.${DKIM_DOMAIN}: v=DKIM1; k=rsa; p=${shown}`
  },
}

/** Prints one line for each check; the process exits with 1 when one failed. */
export async function doctor(args: string[]): Promise<void> {
  if (args.length) throw new Error(`doctor takes no ${args[0]}.`)
  const settings = env()
  for (const [name, check] of Object.entries(checks)) {
    const [sign, words] = await check(settings).then(
      found => ['ok   ', found],
      (error: Error) => {
        process.exitCode = 1
        return ['WRONG', error.message || String(error)]
      },
    )
    console.log(`${sign}  ${name}: ${words}`)
  }
}

async function withDatabase(settings: Env, look: (client: pg.Client) => Promise<string>): Promise<string> {
  const connectionString = settings.DATABASE_URL ?? (await runningServer(settings.DATA_DIR))
  if (!connectionString) throw new Error('the embedded server does not run: npm start starts it')
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 })
  await client.connect()
  return look(client).finally(() => client.end())
}
