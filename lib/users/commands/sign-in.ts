import { setTimeout as sleep } from 'node:timers/promises'
import { actorOfJob, actorOfUser } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { db, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { storedToken } from '../rules/sealing'
import type { PasswordSignIn } from '../schema'
import { acceptCode } from './second-factor'
import { isPassword } from './secrets'
import { startSession } from './sessions'
import { type SignedIn, signedInAs } from './signed-in'
import { allowed, forgive } from './throttle'

/** Where a request came from: the address that the server or its proxy saw, and the browser's name. */
export type Origin = { address: string; userAgent: string }

/** Every answer takes at least this long, in milliseconds, so that its time does not tell whether an account exists. */
const FLOOR = 400

/** Does the work, and answers no earlier than after `floor` milliseconds. */
export async function noSooner<T>(work: () => Promise<T>, floor = FLOOR): Promise<T> {
  const [result] = await Promise.all([work(), sleep(floor)])
  return result
}

/**
 * Signs in by password and, where one is set up, the second factor. Refused with `sign_in_refused`, whatever was wrong, or `throttled`;
 * officers have no password and are refused too.
 */
export function signInWithPassword(input: PasswordSignIn, from: Origin): Promise<Outcome<SignedIn>> {
  return noSooner(async () => {
    if (!(await mayTry(input.email, from.address))) return refused('throttled')
    const user = await db().user.findUnique({ where: { email: input.email } })
    const known = await isPassword(user?.passwordHash ?? null, input.password)
    if (!user) return refused('sign_in_refused')
    const outcome = known
      ? await enterAs(user.id, user.passwordHash, input.code, from.userAgent)
      : refused('sign_in_refused')
    if (outcome.ok) await itWasInOrder(input.email, from.address)
    else await recordRefusal(user.id)
    return outcome
  })
}

async function mayTry(email: string, address: string): Promise<boolean> {
  if (!(await allowed('address', address))) return false
  if (!(await allowed('pair', email, address))) return false
  return allowed('account', email)
}

async function itWasInOrder(email: string, address: string): Promise<void> {
  await forgive('address', address)
  await forgive('pair', email, address)
  await forgive('account', email)
}

/** The row is locked: a password that is being changed, or a user being disabled, is not overtaken. */
function enterAs(
  userId: string,
  hash: string | null,
  code: string,
  userAgent: string,
): Promise<Outcome<SignedIn>> {
  return transaction(async tx => {
    await tx.$queryRaw`select id from "User" where id = ${userId}::uuid for update`
    const user = await tx.user.findUnique({ where: { id: userId, passwordHash: hash, disabledAt: null } })
    const actor = user && user.role !== 'officer' ? await actorOfUser(user.id, tx) : null
    if (!user || !actor) return refused('sign_in_refused')
    const factor = user.totpEnabledAt ? user.totpSecret : null
    if (factor && !(await acceptCode(tx, user.id, factor, code))) return refused('sign_in_refused')
    return done(signedInAs(actor, await startSession(tx, actor, 'password', userAgent)))
  })
}

async function recordRefusal(userId: string): Promise<void> {
  await transaction(tx =>
    record(tx, actorOfJob('sign-in'), {
      type: 'session.refused',
      subject: { kind: 'user', id: userId },
      data: { way: 'password' },
    }),
  )
}

/** Signs in by a mailed link, once. Refused with `link_over` when it is unknown, used, too old, or its user may not work any more. */
export function signInWithLink(token: string, from: Origin): Promise<Outcome<SignedIn>> {
  return noSooner(async () => {
    if (!(await allowed('address', from.address))) return refused('throttled')
    return transaction(async tx => {
      const [link] = await tx.signInToken.updateManyAndReturn({
        where: {
          tokenHash: storedToken(token),
          purpose: 'sign_in',
          usedAt: null,
          expiresAt: { gt: new Date() },
        },
        data: { usedAt: new Date() },
      })
      const actor = link?.userId ? await actorOfUser(link.userId, tx) : null
      if (actor?.role !== 'officer') return refused('link_over')
      return done(signedInAs(actor, await startSession(tx, actor, 'link', from.userAgent)))
    })
  })
}
