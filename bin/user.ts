import { parseArgs } from 'node:util'
import type { Actor } from '@/lib/access/actor'
import { actorOfCommandLine } from '@/lib/access/gate'
import { theOffice } from '@/lib/offices/queries'
import { addUser, disableUser, enableUser, inviteUser } from '@/lib/users/commands/manage'
import { users } from '@/lib/users/queries/users'
import { addUserSchema } from '@/lib/users/schema'
import { onPortalDatabase } from './portal-database'

export const USER_HELP = `npm run ctl -- user list [text]
npm run ctl -- user add --email A --name N --role administrator|staff|director|auditor [--locale zh|en]
npm run ctl -- user invite|disable|enable A

Lists, adds, invites again, disables or enables users; A is a mail address. A new or invited user gets a link by mail.
Officers and district staff are added in the portal, where their post or office is chosen.`

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  locale: { type: 'string', default: 'zh' },
} as const

/** Administers users from the command line, by the commands that the portal uses. Throws one clear line. */
export async function user(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const [what = '', whom = ''] = positionals
  const actor = actorOfCommandLine()
  await onPortalDatabase(() => {
    if (what === 'list') return list(actor, whom)
    if (what === 'add') return add(actor, values)
    if (what === 'invite' || what === 'disable' || what === 'enable') return change(actor, what, whom)
    throw new Error('Say list, add, invite, disable or enable: npm run ctl -- user --help tells how.')
  })
}

async function list(actor: Actor, text: string): Promise<void> {
  for (let page = 1; ; page++) {
    const found = await users(actor, { text, role: null, page })
    for (const one of found.rows)
      console.log([one.email, one.role, one.name, one.disabledAt ? 'disabled' : ''].join('\t').trimEnd())
    if (page >= found.pages) return console.log(`${found.total} users`)
  }
}

async function add(actor: Actor, values: Record<string, string | undefined>): Promise<void> {
  const input = addUserSchema.safeParse({ ...values, officeId: (await theOffice()).id })
  if (!input.success || ['officer', 'district'].includes(input.data.role))
    throw new Error('Give --email, --name and --role: npm run ctl -- user --help tells how.')
  const outcome = await addUser(actor, input.data)
  if (!outcome.ok) throw new Error(`Not added: ${outcome.fields?.email ?? outcome.reason}.`)
  console.log(`Added; a link is on its way to ${input.data.email}`)
}

async function change(actor: Actor, what: 'invite' | 'disable' | 'enable', email: string): Promise<void> {
  const { rows } = await users(actor, { text: email, role: null, page: 1 })
  const found = rows.find(one => one.email === email.toLowerCase())
  if (!found) throw new Error(`There is no user ${email}.`)
  const command = { invite: inviteUser, disable: disableUser, enable: enableUser }[what]
  const outcome = await command(actor, { id: found.id, version: found.version })
  if (!outcome.ok) throw new Error(`Not done: ${outcome.reason}.`)
  console.log({ invite: 'A link is on its way', disable: 'Disabled', enable: 'Enabled' }[what])
}
