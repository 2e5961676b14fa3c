import { z } from 'zod'

/** `<office instant>@<real instant>`: office time stood at the first when real time stood at the second. */
const instant = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)`
const clockStart = new RegExp(`^${instant}@${instant}$`)

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address such as ${example}` })

const settings = z
  .object({
    PORT: z.coerce
      .number({ error: 'must be a port number' })
      .int('must be a port number')
      .min(1, 'must be from 1 to 65535')
      .max(65535, 'must be from 1 to 65535')
      .default(3000),
    HOST: z.string().default('localhost'),
    APP_URL: url(/^https?$/, 'https://liaison.example.org').optional(),
    DATA_DIR: z.string().default('./data'),
    DATABASE_URL: url(/^postgres(ql)?$/, 'postgresql://user:password@host:5432/consular').optional(),
    AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    SMTP_URL: url(/^smtps?$/, 'smtp://user:password@mail.example.org:587').optional(),
    MAIL_FROM: z
      .string()
      .regex(/^([^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'must be an address, or Name <address>')
      .optional(),
    IMAP_URL: url(/^imaps?$/, 'imaps://replies%40example.org:password@mail.example.org').optional(),
    REPLY_ADDRESS: z
      .string()
      .regex(/^[^<>@\s+]+@[^<>@\s]+$/, 'must be an address such as replies@example.org')
      .optional(),
    DKIM_DOMAIN: z.string().min(1).optional(),
    DKIM_SELECTOR: z.string().min(1).optional(),
    DKIM_KEY_FILE: z.string().min(1).optional(),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
        error: 'must be one of trace, debug, info, warn, error, silent',
      })
      .default('info'),
    CLOCK_START: z.string().regex(clockStart, 'must be <office instant>@<real instant>').optional(),
    DEMO: z
      .literal('1', { error: 'is set by the demo itself' })
      .optional()
      .transform(value => value === '1'),
  })
  .refine(all => !all.CLOCK_START || all.DEMO, {
    path: ['CLOCK_START'],
    error: 'is for the demo and for tests only',
  })
  .refine(all => !all.IMAP_URL || all.REPLY_ADDRESS || /^[^@+]+@[^@]+$/.test(userOf(all.IMAP_URL)), {
    path: ['REPLY_ADDRESS'],
    error: 'must be set, as the user of IMAP_URL is no address',
  })
  .refine(all => new Set([!all.DKIM_DOMAIN, !all.DKIM_SELECTOR, !all.DKIM_KEY_FILE]).size === 1, {
    path: ['DKIM_DOMAIN'],
    error: 'goes with DKIM_SELECTOR and DKIM_KEY_FILE: set all three, or none',
  })
  .transform(all => ({
    ...all,
    APP_URL: (all.APP_URL ?? `http://localhost:${all.PORT}`).replace(/\/+$/, ''),
  }))

function userOf(imapUrl: string): string {
  return decodeURIComponent(new URL(imapUrl).username)
}

export type Env = z.output<typeof settings>

let parsed: Env | undefined

/** The process's settings, parsed once. Throws an Error with one line naming each wrong setting. */
export function env(): Env {
  parsed ??= parse(process.env)
  return parsed
}

/** A setting that this process cannot do without. Throws an Error naming it when it is not set. */
export function requiredSetting(name: 'DATABASE_URL' | 'AUTH_SECRET'): string {
  const value = env()[name]
  if (!value) throw new Error(`${name} is not set.`)
  return value
}

/** Adds what this process found out itself, for its own use and for the processes it starts. */
export function provideSettings(found: Partial<Record<keyof Env, string>>): Env {
  Object.assign(process.env, found)
  parsed = undefined
  return env()
}

function parse(source: Record<string, string | undefined>): Env {
  const set = Object.entries(source).filter(([, value]) => value !== undefined && value !== '')
  const result = settings.safeParse(Object.fromEntries(set))
  if (result.success) return result.data
  const wrong = result.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
  throw new Error(`Wrong setting: ${wrong.join('; ')}.`)
}
