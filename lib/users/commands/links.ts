import { randomUUID } from 'node:crypto'
import { actorOfUser } from '@/lib/access/gate'
import { db, type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome } from '@/lib/errors'
import { enqueue } from '@/lib/jobs/enqueue'
import { linkToken } from '../queries/link-token'
import { storedToken } from '../rules/sealing'
import { LINK_SPAN } from '../rules/sessions'
import { noSooner, type Origin } from './sign-in'
import { allowed } from './throttle'

/** Makes a mailed link for a user and enqueues its mail, in the transaction. Its secret is stored nowhere. */
export async function mailLink(tx: Tx, userId: string, purpose: 'sign_in' | 'invitation'): Promise<void> {
  const id = randomUUID()
  await tx.signInToken.create({
    data: {
      id,
      userId,
      purpose,
      tokenHash: storedToken(linkToken(id)),
      expiresAt: new Date(Date.now() + LINK_SPAN[purpose]),
    },
  })
  await enqueue(tx, 'account-mail', { signInTokenId: id })
}

/** Longer than the work takes: an answer to an unknown address is as late as one to a known. */
const FLOOR = 700

/**
 * Mails an officer a link to sign in, to the address that stands on record and no other. The answer is always the same, whether the
 * address is known, may sign in, or was mailed too often already.
 */
export function requestLink({ email }: { email: string }, from: Origin): Promise<Outcome<null>> {
  return noSooner(async () => {
    const mayAsk = (await allowed('address', from.address)) && (await allowed('mail', email))
    const user = await db().user.findUnique({ where: { email, role: 'officer' }, select: { id: true } })
    const actor = user && (await actorOfUser(user.id))
    if (mayAsk && actor) await transaction(tx => mailLink(tx, actor.id, 'sign_in'))
    return done(null)
  }, FLOOR)
}
