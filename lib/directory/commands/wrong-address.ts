import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'
import type { TrustAddress } from '../schema/directory'

/**
 * Whoever has this address is not written to there any more: its server says that there is no such mailbox. In the caller's
 * transaction. Another address, once known, is written to at once.
 */
export async function markWrong(tx: Tx, address: string): Promise<void> {
  const at = now()
  for (const table of ['Contact', 'Consulate'])
    await tx.$executeRawUnsafe(
      `update "${table}" set "emailWrongSince" = $1 where lower(email) = lower($2) and "emailWrongSince" is null`,
      at,
      address,
    )
}

/** Staff know that an address is right, whatever its server said: mails go there again. Throws NotFound, also where nothing was held against it. */
export async function trustAddress(actor: Actor, { kind, id }: TrustAddress): Promise<Outcome<null>> {
  demand(actor, 'directory.write')
  return transaction(async tx => {
    const where = { id, emailWrongSince: { not: null } }
    const data = { emailWrongSince: null }
    const { count } =
      kind === 'contact'
        ? await tx.contact.updateMany({ where, data })
        : await tx.consulate.updateMany({ where, data })
    if (count === 0) throw new NotFound('address')
    await record(tx, actor, { type: 'address.right', subject: { kind, id } })
    return done(null)
  })
}
