import { actorOfUser } from '@/lib/access/gate'
import { db, transaction } from '@/lib/db/client'
import { env } from '@/lib/env'
import { done, type Outcome, refused } from '@/lib/errors'
import type { Role } from '@/prisma/generated/enums'
import { startSession } from './sessions'
import { type SignedIn, signedInAs } from './signed-in'

/** Signs in as the sample's user of a role, without a password: in the demo only. */
export async function signInAsSample(role: Role, userAgent: string): Promise<Outcome<SignedIn>> {
  if (!env().DEMO) return refused('sign_in_refused')
  const user = await db().user.findFirst({
    where: { role, disabledAt: null },
    orderBy: [{ createdAt: 'asc' }, { email: 'asc' }],
    select: { id: true },
  })
  const actor = user && (await actorOfUser(user.id))
  if (!actor) return refused('no_sample_user')
  return transaction(async tx => done(signedInAs(actor, await startSession(tx, actor, 'demo', userAgent))))
}
