import type { Actor } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { Prisma, type Tx } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { LetterActivity } from '../rules/letters'

/** Locks an activity that the actor may see until the transaction ends, and returns it with its programme. Throws NotFound. */
export async function lockActivity(tx: Tx, actor: Actor, activityId: string): Promise<LetterActivity> {
  await tx.$queryRaw(Prisma.sql`select 1 from "Activity" where id = ${activityId}::uuid for update`)
  const activity = await tx.activity.findFirst({
    where: { AND: [{ id: activityId }, activityScope(actor)] },
    include: { programme: { orderBy: { position: 'asc' } } },
  })
  if (!activity) throw new NotFound('activity')
  return activity
}
