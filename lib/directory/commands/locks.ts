import type { Actor } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

/** Locks a consulate that the actor may see, and gives it as it stands. Throws NotFound. */
export async function lockedConsulate(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from "Consulate" where id = ${id}::uuid for update`
  const consulate = await tx.consulate.findFirst({ where: { AND: [{ id }, consulateScope(actor)] } })
  if (!consulate) throw new NotFound('consulate')
  return consulate
}

/** Locks a posting and its consulate, and gives the posting with its person's name. Throws NotFound. */
export async function lockedPosting(tx: Tx, actor: Actor, id: string) {
  const found = await tx.posting.findUnique({ where: { id }, select: { consulateId: true } })
  if (!found) throw new NotFound('posting')
  const consulate = await lockedConsulate(tx, actor, found.consulateId)
  const posting = await tx.posting.findUniqueOrThrow({
    where: { id },
    include: { contact: { select: { name: true } } },
  })
  return { posting, consulate }
}
