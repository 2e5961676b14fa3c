import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'
import { erasedAddress } from '../rules/erasing'
import { endAnswering } from './answering'
import { endFeedOf } from './feed'
import { refusalOfDatabase } from './refusals'
import { endSessionsOf } from './sessions'
import { lockedUser } from './versions'

/** Erases the account of an address at the person's request. Refuses `last_administrator`; throws NotFound. */
export async function eraseUser(actor: Actor, { email }: { email: string }): Promise<Outcome<null>> {
  demand(actor, 'users.manage')
  return refusalOfDatabase(() =>
    transaction(async tx => {
      const found = await tx.user.findUnique({ where: { email }, select: { id: true } })
      if (!found) throw new NotFound('user')
      await eraseUserIn(tx, actor, found.id)
      return done(null)
    }),
  )
}

/**
 * Erases an account in the transaction: its address, password, second factor, sessions, links and calendar feed are gone, and it cannot be enabled again.
 * The name stays with what the person did in office. Once is enough.
 */
export async function eraseUserIn(tx: Tx, actor: Actor, id: string): Promise<void> {
  demand(actor, 'users.manage')
  const user = await lockedUser(tx, id)
  if (user.erasedAt) return
  const at = new Date()
  const sessions = await endSessionsOf(tx, id)
  await endFeedOf(tx, actor, id)
  await tx.savedView.deleteMany({ where: { userId: id } })
  await tx.notice.deleteMany({ where: { userId: id } })
  await tx.noticeChoice.deleteMany({ where: { userId: id } })
  const { count: links } = await tx.signInToken.deleteMany({ where: { userId: id } })
  await tx.user.update({
    where: { id },
    data: {
      email: erasedAddress(id),
      passwordHash: null,
      totpSecret: null,
      totpEnabledAt: null,
      totpLastStep: null,
      lastSeenAt: null,
      disabledAt: user.disabledAt ?? at,
      erasedAt: at,
      version: { increment: 1 },
    },
  })
  await endAnswering(tx, user, at)
  await record(tx, actor, {
    type: 'user.erased',
    subject: { kind: 'user', id },
    consulateId: user.consulateId,
    data: { sessions, links },
  })
}
