import { Secret } from 'otpauth'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { db, type Tx, transaction } from '@/lib/db/client'
import { requiredSetting } from '@/lib/env'
import { done, type Outcome, refused } from '@/lib/errors'
import { sealed, unsealed } from '../rules/sealing'
import { stepOf } from '../rules/totp'
import { isPassword } from './secrets'
import { allowed } from './throttle'

/** Accepts a code once: of this time step or a neighbour, and later than the last that was accepted. */
export async function acceptCode(
  tx: Tx,
  userId: string,
  sealedSecret: string,
  code: string,
): Promise<boolean> {
  const step = stepOf(unsealed(sealedSecret, userId, requiredSetting('AUTH_SECRET')), code, Date.now())
  if (step === null) return false
  const { count } = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

/** Makes a new secret, which counts once a code of it was shown. Replaces one that was not confirmed. */
export async function beginSecondFactor(actor: Actor): Promise<Outcome<null>> {
  demand(actor, 'account.own')
  const secret = sealed(new Secret({ size: 20 }).base32, actor.id, requiredSetting('AUTH_SECRET'))
  const { count } = await db().user.updateMany({
    where: { id: actor.id, totpEnabledAt: null, passwordHash: { not: null } },
    data: { totpSecret: secret, totpLastStep: null },
  })
  return count === 1 ? done(null) : refused('changed_meanwhile')
}

/** Turns the second factor on by a code of its new secret. */
export async function enableSecondFactor(actor: Actor, { code }: { code: string }): Promise<Outcome<null>> {
  demand(actor, 'account.own')
  if (!(await allowed('check', actor.id))) return refused('throttled')
  return transaction(async tx => {
    const user = await tx.user.findUnique({ where: { id: actor.id, totpEnabledAt: null } })
    if (!user?.totpSecret) return refused('changed_meanwhile')
    if (!(await acceptCode(tx, user.id, user.totpSecret, code)))
      return refused('invalid', { fields: { code: 'code_wrong' } })
    await tx.user.update({ where: { id: user.id }, data: { totpEnabledAt: new Date() } })
    await record(tx, actor, { type: 'user.totp_enabled', subject: { kind: 'user', id: user.id } })
    return done(null)
  })
}

/** Turns the second factor off, or breaks its setting-up off; the password proves who asks. */
export async function disableSecondFactor(
  actor: Actor,
  { current }: { current: string },
): Promise<Outcome<null>> {
  demand(actor, 'account.own')
  if (!(await allowed('check', actor.id))) return refused('throttled')
  const user = await db().user.findUniqueOrThrow({ where: { id: actor.id } })
  if (!(await isPassword(user.passwordHash, current)))
    return refused('invalid', { fields: { current: 'password_wrong' } })
  return transaction(async tx => {
    await tx.user.update({
      where: { id: user.id },
      data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
    })
    if (user.totpEnabledAt)
      await record(tx, actor, { type: 'user.totp_disabled', subject: { kind: 'user', id: user.id } })
    return done(null)
  })
}
