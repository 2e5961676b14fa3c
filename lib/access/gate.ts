import { createHash } from 'node:crypto'
import { today } from '@/lib/clock'
import { db, prepared, type Tx } from '@/lib/db/client'
import type { Role } from '@/prisma/generated/enums'
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

/** 256 bits in base64url, as they are made; anything else is not looked up. */
const FEED_TOKEN = /^[\w-]{43}$/

function mint(facts: Facts): Actor {
  return Object.freeze(facts) as Actor
}

/**
 * The actor of a user who may work now: not disabled and, for an officer, in post today (the end of a posting ends the sign-in at once).
 * Null otherwise.
 */
export async function actorOfUser(userId: string, client: Tx = db()): Promise<Actor | null> {
  const user = await client.user.findUnique({ where: { id: userId, disabledAt: null } })
  if (!user) return null
  if (user.role === 'officer' && !(await isInPost(client, user.contactId, user.consulateId))) return null
  return mintUser(user, permissionsOf(user.role))
}

type UserRow = {
  id: string
  name: string
  role: Role
  officeId: string | null
  consulateId: string | null
  contactId: string | null
  locale: string
}

function mintUser(user: UserRow, permissions: ReadonlySet<Permission>): Actor {
  const { id, name, role, officeId, consulateId, contactId } = user
  const locale = user.locale === 'en' ? 'en' : 'zh'
  return mint({
    kind: 'user',
    id,
    name,
    role,
    permissions,
    officeId,
    consulateId,
    contactId,
    invitationId: null,
    locale,
  })
}

async function isInPost(client: Tx, contactId: string | null, consulateId: string | null): Promise<boolean> {
  if (!contactId || !consulateId) return false
  const day = today()
  const posting = await client.posting.findFirst({
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

const FEED = `
  select u.id, u.name, u.role, u."officeId", u."consulateId", u."contactId", u.locale
  from "CalendarFeed" f join "User" u on u.id = f."userId"
  where f."tokenHash" = $1 and u."disabledAt" is null
    and (u.role <> 'officer' or exists (
      select 1 from "Posting" p where p."contactId" = u."contactId" and p."consulateId" = u."consulateId"
        and (p."fromOn" is null or p."fromOn" <= $2::date) and (p."toOn" is null or p."toOn" >= $2::date)))`

/**
 * The actor of a calendar feed's token: its user, who may read the feed and nothing else. Null for a token that is unknown or was
 * replaced, and for whoever may not work now or has no feed: all look the same.
 */
export async function actorOfFeed(token: string): Promise<Actor | null> {
  if (!FEED_TOKEN.test(token)) return null
  const [user] = await prepared<UserRow>('gate-feed', FEED, [hashToken(token).toString('hex'), today()])
  if (!user || !permissionsOf(user.role).has('feed.read')) return null
  return mintUser(user, new Set<Permission>(['feed.read']))
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
  if (!mayBeToken(token)) return null
  const [row] = await prepared<TokenRow>('gate-token', TOKEN, [hashToken(token), today()])
  return row ? tokenActor(row) : null
}

const ADDRESS = `
  select t.id, t."invitationId", i."consulateId", t."contactId", c.name, d.locale
  from "ReplyToken" t
  join "Invitation" i on i.id = t."invitationId"
  left join "Contact" c on c.id = t."contactId"
  left join "Delivery" d on d.id = t."deliveryId"
  where t."invitationId" = $1::uuid and lower(t.address) = lower($3) and t."revokedAt" is null
    and (t."contactId" is null or exists (
      select 1 from "Posting" p where p."contactId" = t."contactId" and p."consulateId" = i."consulateId"
        and (p."fromOn" is null or p."fromOn" <= $2::date) and (p."toOn" is null or p."toOn" >= $2::date)))
  order by t."createdAt" desc limit 1`

/**
 * The actor of the reply link that an invitation went to an address with, for who answers from there without opening it. Null where it
 * did not go there, the link was revoked, or its holder has left the post. Whoever calls has seen to it that the answer is from there.
 */
export async function actorOfAddress(invitationId: string, address: string): Promise<Actor | null> {
  const [row] = await prepared<TokenRow>('gate-address', ADDRESS, [invitationId, today(), address])
  return row ? tokenActor(row) : null
}

/** A select over `token`, the row of the token that was let in, and `$2`, today. */
export type OfToken = { name: string; select: string }

/**
 * `actorOfToken`, and what a statement reads of the token's own record in the same round trip: the page behind a link is the busiest of
 * all. Null as there, or where the statement finds nothing.
 */
export async function actorOfTokenReading<Row extends object>(
  token: string,
  { name, select }: OfToken,
): Promise<{ actor: Actor; row: Row } | null> {
  if (!mayBeToken(token)) return null
  // Materialised and limited, the two are planned apart: together they are more tables than the planner puts in order.
  const text = `with token as materialized (${TOKEN})
    select to_jsonb(token) as token, found.* from token, lateral (${select} limit 1) found`
  const [read] = await prepared<Row & { token: TokenRow }>(name, text, [hashToken(token), today()])
  return read ? { actor: tokenActor(read.token), row: read } : null
}

function mayBeToken(token: string): boolean {
  return token.length >= 22 && token.length <= 128
}

function tokenActor(row: TokenRow): Actor {
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

const CHECK = `
  select l.id, c."consulateId", l."contactId", k.name
  from "PeopleCheckLink" l join "PeopleCheck" c on c.id = l."checkId" left join "Contact" k on k.id = l."contactId"
  where l."tokenHash" = $1 and c."askedAt" > $3::timestamptz
    and (l."contactId" is null or exists (
      select 1 from "Posting" p where p."contactId" = l."contactId" and p."consulateId" = c."consulateId"
        and (p."fromOn" is null or p."fromOn" <= $2::date) and (p."toOn" is null or p."toOn" >= $2::date)))`

/**
 * The actor of a link that asks a post about its people: whoever was asked, who may see them and confirm, and nothing else. Null for one
 * that is unknown, that was asked before the instant `since` (office time), or whose holder has left the post.
 */
export async function actorOfPeopleCheck(token: string, since: Date): Promise<Actor | null> {
  if (!mayBeToken(token)) return null
  const values = [hashToken(token), today(), since]
  const [row] = await prepared<Omit<TokenRow, 'invitationId' | 'locale'>>('gate-people-check', CHECK, values)
  if (!row) return null
  const { id, consulateId, contactId, name } = row
  const permissions = new Set<Permission>(['people.confirm'])
  return mint({ ...NOBODY, kind: 'token', id, name: name ?? '', permissions, consulateId, contactId })
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
