import type { Prisma, Tx } from '@/lib/db/client'
import { NotFound, type Refusal, refused } from '@/lib/errors'

type User = Prisma.UserGetPayload<object>

/** The user, locked until the transaction ends. Throws NotFound. */
export async function lockedUser(tx: Tx, id: string): Promise<User> {
  await tx.$queryRaw`select id from "User" where id = ${id}::uuid for update`
  const user = await tx.user.findUnique({ where: { id } })
  if (!user) throw new NotFound('user')
  return user
}

/** Somebody else saved first: says who, when, and what stands now, so that the form can show it beside what was typed. */
export async function changedMeanwhile(tx: Tx, user: User): Promise<Refusal> {
  const last = await tx.auditEvent.findFirst({
    where: { subjectKind: 'user', subjectId: user.id },
    orderBy: { at: 'desc' },
  })
  const { name, email, role, officeId, locale, version } = user
  return refused('changed_meanwhile', {
    detail: {
      by: last?.actorName ?? '',
      at: user.updatedAt.toISOString(),
      current: { name, email, role, officeId: officeId ?? '', locale, version: String(version) },
    },
  })
}
