import { parseArgs } from 'node:util'
import type { Actor } from '@/lib/access/actor'
import { actorOfCommandLine } from '@/lib/access/gate'
import { NotFound } from '@/lib/errors'
import { eraseContact } from '@/lib/invitations/commands/erase'
import { erasureOf } from '@/lib/invitations/queries/erasing'
import { eraseUser } from '@/lib/users/commands/erase'
import { accountToErase } from '@/lib/users/queries/erasing'
import type { AccountToErase } from '@/lib/users/types'
import { onPortalDatabase } from './portal-database'

export const ERASE_HELP = `npm run ctl -- erase contact ID --dry-run|--yes
npm run ctl -- erase user EMAIL --dry-run|--yes

Erases what the portal holds of a person beyond the official record, at that person's request. ID is the last but one step of the address of
the person's page in the directory. What goes does not come back, except from a backup that was made before.

  --dry-run   only say what would go and what would stay
  --yes       do it`

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const

const FIELDS = {
  email: 'mail address',
  mobile: 'mobile number',
  addressEn: 'form of address in English',
  addressZh: 'form of address in Chinese',
} as const

const STAYS = [
  'name and postings; letters as they were sent, with the address they went to; replies and guest lists; the audit',
  'in backups that exist already: all of it',
]

/** Erases a person, or says what that would take away. Throws one clear line where there is no such person, or where it may not be. */
export async function erase(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const [what, whom, ...more] = positionals
  if ((what !== 'contact' && what !== 'user') || !whom || more.length)
    throw new Error('Say contact ID or user EMAIL: npm run ctl -- erase --help tells how.')
  const actor = actorOfCommandLine()
  await onPortalDatabase(async () => {
    const step = what === 'contact' ? await contact(actor, whom) : await user(actor, whom.toLowerCase())
    console.log(`${what} ${step.who}`)
    for (const line of step.goes) console.log(`  goes   ${line}`)
    for (const line of [...step.stays, ...STAYS]) console.log(`  stays  ${line}`)
    if (values['dry-run']) return
    if (!values.yes) throw new Error('Nothing was erased: say --yes to do it.')
    await step.run()
    console.log('Erased')
  })
}

type Step = { who: string; goes: string[]; stays: string[]; run: () => Promise<void> }

async function contact(actor: Actor, id: string): Promise<Step> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
  const found = isId ? await orNothing(erasureOf(actor, id)) : null
  if (!found) throw new Error(`There is no contact ${id}.`)
  const { accounts, notes, links, mails, readdressed } = found
  return {
    who: [found.name, ...found.posts].join(', '),
    goes: [
      ...found.filled.map(field => FIELDS[field]),
      ...accounts.map(account),
      ...counted(notes, 'private notes of replies that this person gave or is named in'),
      ...counted(links, 'reply links'),
      ...counted(mails, 'mails that wait'),
      ...counted(readdressed, 'open invitations: they go to a colleague of the post'),
    ],
    stays: [],
    run: () => eraseContact(actor, { id }),
  }
}

async function user(actor: Actor, email: string): Promise<Step> {
  const found = await orNothing(accountToErase(actor, email))
  if (!found) throw new Error(`There is no user ${email}.`)
  const { contactId } = found
  return {
    who: `${found.name}, ${found.role}`,
    goes: [account(found)],
    stays: contactId
      ? [`the person's record in the directory: npm run ctl -- erase contact ${contactId}`]
      : [],
    run: async () => {
      const outcome = await eraseUser(actor, { email })
      if (outcome.ok) return
      if (outcome.reason === 'last_administrator')
        throw new Error('Nothing was erased: this is the last administrator; make another one first.')
      throw new Error(`Nothing was erased: ${outcome.reason}.`)
    },
  }
}

function account({ role, sessions, links }: AccountToErase): string {
  return `account (${role}): mail address, password, second factor, ${sessions} sessions, ${links} links; it is disabled for good`
}

function counted(count: number, what: string): string[] {
  return count > 0 ? [`${count} ${what}`] : []
}

async function orNothing<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
}
