import { type Actor, demand } from '@/lib/access/actor'
import { actorOfUser } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { db, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { passwordWeakness } from '../rules/passwords'
import { storedToken } from '../rules/sealing'
import type { AcceptedInvitation } from '../schema'
import { isPassword, storedPassword } from './secrets'
import { endSessionsOf } from './sessions'
import { allowed } from './throttle'

/** Changes one's own password; all sessions end, so that whoever knew the old one is out. */
export async function changePassword(
  actor: Actor,
  input: { current: string; password: string },
): Promise<Outcome<null>> {
  demand(actor, 'account.own')
  if (!(await allowed('check', actor.id))) return refused('throttled')
  const user = await db().user.findUniqueOrThrow({ where: { id: actor.id } })
  if (!(await isPassword(user.passwordHash, input.current)))
    return refused('invalid', { fields: { current: 'password_wrong' } })
  const weakness = passwordWeakness(input.password, user.email)
  if (weakness) return refused('invalid', { fields: { password: weakness } })
  const passwordHash = await storedPassword(input.password)
  return transaction(async tx => {
    const { count } = await tx.user.updateMany({
      where: { id: user.id, passwordHash: user.passwordHash },
      data: { passwordHash },
    })
    if (count === 0) return refused('invalid', { fields: { current: 'password_wrong' } })
    await endSessionsOf(tx, user.id)
    await record(tx, actor, {
      type: 'user.password_set',
      subject: { kind: 'user', id: user.id },
      data: { by: 'change' },
    })
    return done(null)
  })
}

/** Sets the password of an invited user by the mailed link, once. A weak password does not use the link up. */
export async function acceptInvitation(input: AcceptedInvitation): Promise<Outcome<null>> {
  const passwordHash = await storedPassword(input.password)
  return transaction(async tx => {
    const [link] = await tx.signInToken.updateManyAndReturn({
      where: {
        tokenHash: storedToken(input.token),
        purpose: 'invitation',
        usedAt: null,
        expiresAt: { gt: new Date() },
      },
      data: { usedAt: new Date() },
      include: { user: true },
    })
    const actor = link?.userId ? await actorOfUser(link.userId, tx) : null
    if (!link?.user || !actor || actor.role === 'officer') return refused('link_over')
    const weakness = passwordWeakness(input.password, link.user.email)
    if (weakness) {
      await tx.signInToken.update({ where: { id: link.id }, data: { usedAt: null } })
      return refused('invalid', { fields: { password: weakness } })
    }
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash } })
    await endSessionsOf(tx, actor.id)
    await record(tx, actor, {
      type: 'user.password_set',
      subject: { kind: 'user', id: actor.id },
      data: { by: 'invitation' },
    })
    return done(null)
  })
}

/** Ends all of one's own sessions, this one too. */
export async function signOutEverywhere(actor: Actor): Promise<Outcome<{ sessions: number }>> {
  demand(actor, 'account.own')
  return transaction(async tx => {
    const sessions = await endSessionsOf(tx, actor.id)
    await record(tx, actor, {
      type: 'sessions.ended_everywhere',
      subject: { kind: 'user', id: actor.id },
      data: { sessions },
    })
    return done({ sessions })
  })
}

/** The language in which the portal writes to this person. */
export async function changeOwnLocale(
  actor: Actor,
  { locale }: { locale: 'zh' | 'en' },
): Promise<Outcome<null>> {
  demand(actor, 'account.own')
  return transaction(async tx => {
    const { locale: before } = await tx.user.findUniqueOrThrow({ where: { id: actor.id } })
    if (before === locale) return done(null)
    await tx.user.update({ where: { id: actor.id }, data: { locale, version: { increment: 1 } } })
    await record(tx, actor, {
      type: 'user.changed',
      subject: { kind: 'user', id: actor.id },
      data: { changes: { locale: [before, locale] } },
    })
    return done(null)
  })
}
