import { type Actor, demand } from '@/lib/access/actor'
import { db, type Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { AccountToErase } from '../types'

const WHAT = {
  _count: { select: { sessions: true, signInTokens: true } },
} satisfies Prisma.UserInclude

/** What erasing the account of an address would take away. Throws NotFound. */
export async function accountToErase(actor: Actor, email: string): Promise<AccountToErase> {
  demand(actor, 'users.manage')
  const user = await db().user.findUnique({ where: { email }, include: WHAT })
  if (!user) throw new NotFound('user')
  return shown(user)
}

/** The same of every account of a contact that is not erased yet. */
export async function accountsOfContact(actor: Actor, contactId: string): Promise<AccountToErase[]> {
  demand(actor, 'users.manage')
  const users = await db().user.findMany({ where: { contactId, erasedAt: null }, include: WHAT })
  return users.map(shown)
}

function shown(user: Prisma.UserGetPayload<{ include: typeof WHAT }>): AccountToErase {
  return {
    id: user.id,
    name: user.name,
    role: user.role,
    contactId: user.contactId,
    sessions: user._count.sessions,
    links: user._count.signInTokens,
  }
}
