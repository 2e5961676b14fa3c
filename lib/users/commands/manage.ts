import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import type { ChangedUser, NewUser } from '../schema'
import { endAnswering } from './answering'
import { endFeedOf } from './feed'
import { mailLink } from './links'
import { refusalOfDatabase } from './refusals'
import { endSessionsOf } from './sessions'
import { changedMeanwhile, lockedUser } from './versions'

/**
 * Adds a user and, unless `mailed` is false, mails an invitation. An officer is chosen by a posting. Refused with `email_taken`, field
 * `email`.
 */
export async function addUser(
  actor: Actor,
  input: NewUser,
  { mailed = true } = {},
): Promise<Outcome<{ id: string }>> {
  demand(actor, 'users.manage')
  return refusalOfDatabase(() =>
    transaction(async tx => {
      const { name, email, role, locale } = input
      const user = await tx.user.create({
        data: { name, email, role, locale, ...(await placeOf(tx, input)) },
      })
      await record(tx, actor, {
        type: 'user.added',
        subject: { kind: 'user', id: user.id },
        consulateId: user.consulateId,
        data: { role },
      })
      if (mailed) await invite(tx, actor, user.id)
      return done({ id: user.id })
    }),
  )
}

async function placeOf(tx: Tx, input: NewUser) {
  if (input.role !== 'officer') return { officeId: input.officeId }
  const posting = await tx.posting.findUnique({ where: { id: input.postingId } })
  if (!posting) throw new NotFound('posting')
  return { consulateId: posting.consulateId, contactId: posting.contactId }
}

async function invite(tx: Tx, actor: Actor, id: string): Promise<void> {
  await mailLink(tx, id, 'invitation')
  await record(tx, actor, { type: 'user.invited', subject: { kind: 'user', id } })
}

/** Mails the invitation again: a new user who missed it, or somebody who forgot the password. */
export async function inviteUser(actor: Actor, { id }: { id: string }): Promise<Outcome<null>> {
  demand(actor, 'users.manage')
  return transaction(async tx => {
    const user = await lockedUser(tx, id)
    if (user.disabledAt) return refused('user_disabled')
    await invite(tx, actor, id)
    return done(null)
  })
}

/** Changes a user. Sessions and the calendar feed end where the role, the address or the office changed. */
export async function changeUser(actor: Actor, input: ChangedUser): Promise<Outcome<{ version: number }>> {
  demand(actor, 'users.manage')
  return refusalOfDatabase(() =>
    transaction(async tx => {
      const before = await lockedUser(tx, input.id)
      if (before.version !== input.version) return changedMeanwhile(tx, before)
      if (before.erasedAt) return refused('user_erased')
      if (before.role === 'officer' && (input.role || input.officeId)) return refused('officer_role_stays')
      const { id, version, ...asked } = input
      const after = { ...asked, role: asked.role ?? before.role, officeId: asked.officeId ?? before.officeId }
      const changes = differences(before, after)
      if (Object.keys(changes).length === 0) return done({ version })
      await tx.user.update({ where: { id }, data: { ...after, version: version + 1 } })
      if (changes.role || changes.email || changes.officeId) {
        await endSessionsOf(tx, id)
        await endFeedOf(tx, actor, id)
      }
      await record(tx, actor, {
        type: 'user.changed',
        subject: { kind: 'user', id },
        consulateId: before.consulateId,
        data: { changes },
      })
      return done({ version: version + 1 })
    }),
  )
}

type Field = 'name' | 'email' | 'role' | 'officeId' | 'locale'

/** What changed, each as [before, after]; of an address only that it did. */
function differences(before: Record<Field, string | null>, after: Record<Field, string | null>) {
  const fields = (Object.keys(after) as Field[]).filter(field => before[field] !== after[field])
  return Object.fromEntries(
    fields.map(field => [field, field === 'email' ? true : [before[field], after[field]]]),
  ) as Record<string, unknown>
}

/** Takes a user's access away at once: sessions, the calendar feed, links that are out, and reply links that were mailed to this person. */
export async function disableUser(
  actor: Actor,
  input: { id: string; version: number },
): Promise<Outcome<null>> {
  demand(actor, 'users.manage')
  if (input.id === actor.id) return refused('own_account')
  return refusalOfDatabase(() =>
    transaction(async tx => {
      const user = await lockedUser(tx, input.id)
      if (user.version !== input.version) return changedMeanwhile(tx, user)
      if (user.disabledAt) return done(null)
      const at = new Date()
      const disabledBy = actor.kind === 'user' ? actor.id : Prisma.skip
      await tx.user.update({
        where: { id: user.id },
        data: { disabledAt: at, disabledBy, version: { increment: 1 } },
      })
      const sessions = await endSessionsOf(tx, user.id)
      await endFeedOf(tx, actor, user.id)
      await tx.signInToken.updateMany({ where: { userId: user.id, usedAt: null }, data: { usedAt: at } })
      await endAnswering(tx, user, at)
      await record(tx, actor, {
        type: 'user.disabled',
        subject: { kind: 'user', id: user.id },
        consulateId: user.consulateId,
        data: { sessions },
      })
      return done(null)
    }),
  )
}

/** Gives a disabled user access again. */
export async function enableUser(
  actor: Actor,
  input: { id: string; version: number },
): Promise<Outcome<null>> {
  demand(actor, 'users.manage')
  return transaction(async tx => {
    const user = await lockedUser(tx, input.id)
    if (user.version !== input.version) return changedMeanwhile(tx, user)
    if (user.erasedAt) return refused('user_erased')
    if (!user.disabledAt) return done(null)
    await tx.user.update({
      where: { id: user.id },
      data: { disabledAt: null, disabledBy: null, version: { increment: 1 } },
    })
    await record(tx, actor, {
      type: 'user.enabled',
      subject: { kind: 'user', id: user.id },
      consulateId: user.consulateId,
    })
    return done(null)
  })
}
