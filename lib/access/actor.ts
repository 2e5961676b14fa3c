import { Forbidden } from '@/lib/errors'
import type { Role } from '@/prisma/generated/enums'
import type { Permission } from './permissions'

declare const minted: unique symbol

/** Who acts: a session's user, a reply token, a job, or the command line. Minted by the gate only. */
export type Actor = {
  readonly [minted]: true
  readonly kind: 'user' | 'token' | 'job' | 'command-line'
  /** The user's, token's id; a job's name. */
  readonly id: string
  readonly name: string
  readonly role: Role | null
  readonly permissions: ReadonlySet<Permission>
  readonly officeId: string | null
  readonly consulateId: string | null
  readonly contactId: string | null
  /** Of a reply token: the one invitation that it opens. */
  readonly invitationId: string | null
  readonly locale: 'zh' | 'en'
}

export function may(actor: Actor, permission: Permission): boolean {
  return actor.permissions.has(permission)
}

/** Throws Forbidden where the actor lacks the permission. */
export function demand(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new Forbidden(permission)
}
