import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { actorOfUser } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { db, prepared, type Tx, transaction } from '@/lib/db/client'
import type { Role } from '@/prisma/generated/enums'
import { storedToken } from '../rules/sealing'
import { sessionSpan, TOUCH_AFTER } from '../rules/sessions'

export type SignInWay = 'password' | 'link' | 'demo'

/** Starts a session in the transaction that found out who it is; gives the token for the cookie. Expired sessions of the user go. */
export async function startSession(tx: Tx, actor: Actor, way: SignInWay, userAgent: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const { idle, whole } = sessionSpan(actor.role as Role)
  const at = Date.now()
  await tx.session.deleteMany({ where: { userId: actor.id, expires: { lt: new Date(at) } } })
  await tx.session.create({
    data: {
      tokenHash: storedToken(token),
      userId: actor.id,
      expires: new Date(at + idle),
      endsAt: new Date(at + whole),
      userAgent: userAgent.slice(0, 200),
    },
  })
  await record(tx, actor, { type: 'session.started', subject: { kind: 'user', id: actor.id }, data: { way } })
  return token
}

type SessionRow = { id: string; userId: string; role: Role; expires: Date; endsAt: Date; lastSeenAt: Date }

const SESSION = `
  select s.id, s."userId", u.role, s.expires, s."endsAt", s."lastSeenAt"
  from "Session" s join "User" u on u.id = s."userId" where s."tokenHash" = $1 and u."disabledAt" is null`

/** Whose session a cookie's token is; null once it was unused for too long, is over, or its user is disabled. Moves its idle expiry on. */
export async function sessionOf(token: string): Promise<{ userId: string; endsAt: Date } | null> {
  const [row] = await prepared<SessionRow>('users-session', SESSION, [storedToken(token)])
  const at = Date.now()
  if (!row || row.expires.getTime() <= at || row.endsAt.getTime() <= at) return null
  if (at - row.lastSeenAt.getTime() > TOUCH_AFTER) {
    const expires = new Date(Math.min(at + sessionSpan(row.role).idle, row.endsAt.getTime()))
    await db().session.updateMany({ where: { id: row.id }, data: { expires, lastSeenAt: new Date(at) } })
  }
  return { userId: row.userId, endsAt: row.endsAt }
}

/** Ends the session of a cookie's token: signing out. */
export async function endSession(token: string): Promise<void> {
  await transaction(async tx => {
    const session = await tx.session.findUnique({ where: { tokenHash: storedToken(token) } })
    if (!session) return
    const actor = await actorOfUser(session.userId, tx)
    await tx.session.delete({ where: { id: session.id } })
    if (actor) await record(tx, actor, { type: 'session.ended', subject: { kind: 'user', id: actor.id } })
  })
}

/** Ends all sessions of a user in the transaction; gives how many there were. */
export async function endSessionsOf(tx: Tx, userId: string): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId } })
  return count
}
