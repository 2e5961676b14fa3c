import { createHash } from 'node:crypto'
import { today } from '@/lib/clock'
import { db, prepared } from '@/lib/db/client'
import type { Actor } from './actor'
import { PERMISSIONS, type Permission, permissionsOf } from './permissions'

type Facts = Omit<Actor, keyof { [K in keyof Actor as K extends symbol ? K : never]: true }>

const NOBODY = {
  role: null,
  officeId: null,
  consulateId: null,
  contactId: null,
  invitationId: null,
  locale: 'zh',
} as const

function mint(facts: Facts): Actor {
  return Object.freeze(facts) as Actor
}

/**
 * The actor of a user who may work now: not disabled and, for an officer, in post today (the end of a posting ends the sign-in at once).
 * Null otherwise.
 */
export async function actorOfUser(userId: string): Promise<Actor | null> {
  const user = await db().user.findUnique({ where: { id: userId, disabledAt: null } })
  if (!user) return null
  if (user.role === 'officer' && !(await isInPost(user.contactId, user.consulateId))) return null
  return mint({
    kind: 'user',
    id: user.id,
    name: user.name,
    role: user.role,
    permissions: permissionsOf(user.role),
    officeId: user.officeId,
    consulateId: user.consulateId,
    contactId: user.contactId,
    invitationId: null,
    locale: user.locale === 'en' ? 'en' : 'zh',
  })
}

async function isInPost(contactId: string | null, consulateId: string | null): Promise<boolean> {
  if (!contactId || !consulateId) return false
  const day = today()
  const posting = await db().posting.findFirst({
    where: {
      contactId,
      consulateId,
      AND: [
        { OR: [{ fromOn: null }, { fromOn: { lte: day } }] },
        { OR: [{ toOn: null }, { toOn: { gte: day } }] },
      ],
    },
    select: { id: true },
  })
  return posting !== null
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

type TokenRow = {
  id: string
  invitationId: string
  consulateId: string
  contactId: string | null
  name: string | null
  locale: string | null
}

const TOKEN = `
  select t.id, t."invitationId", i."consulateId", t."contactId", c.name, d.locale
  from "ReplyToken" t
  join "Invitation" i on i.id = t."invitationId"
  left join "Contact" c on c.id = t."contactId"
  left join "Delivery" d on d.id = t."deliveryId"
  where t."tokenHash" = $1 and t."revokedAt" is null
    and (t."contactId" is null or exists (
      select 1 from "Posting" p where p."contactId" = t."contactId" and p."consulateId" = i."consulateId"
        and (p."fromOn" is null or p."fromOn" <= $2::date) and (p."toOn" is null or p."toOn" >= $2::date)))`

/** The actor of a reply token as it stands in a link; null for one that is unknown, revoked, or whose holder has left the post. */
export async function actorOfToken(token: string): Promise<Actor | null> {
  if (token.length < 22 || token.length > 128) return null
  const [row] = await prepared<TokenRow>('gate-token', TOKEN, [hashToken(token), today()])
  if (!row) return null
  return mint({
    ...NOBODY,
    kind: 'token',
    id: row.id,
    name: row.name ?? '',
    permissions: new Set<Permission>(['replies.own']),
    consulateId: row.consulateId,
    contactId: row.contactId,
    invitationId: row.invitationId,
    locale: row.locale === 'zh' ? 'zh' : 'en',
  })
}

/** The actor of a background job; its name stands in the audit. */
export function actorOfJob(name: string): Actor {
  return mint({ ...NOBODY, kind: 'job', id: name, name, permissions: all() })
}

/** The actor of the command line, and of the sample's player. */
export function actorOfCommandLine(name = 'ctl'): Actor {
  return mint({ ...NOBODY, kind: 'command-line', id: name, name, permissions: all() })
}

function all(): ReadonlySet<Permission> {
  return new Set(Object.keys(PERMISSIONS) as Permission[])
}
