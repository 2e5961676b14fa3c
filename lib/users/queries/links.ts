import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { NotFound } from '@/lib/errors'
import type { Role, SignInPurpose } from '@/prisma/generated/enums'
import { storedToken } from '../rules/sealing'

/** What a mailed link is for; null when it is unknown, used or too old. Looking does not use it up. */
export async function linkState(
  token: string,
): Promise<{ purpose: SignInPurpose; role: Role | null } | null> {
  if (token.length < 20 || token.length > 128) return null
  const link = await db().signInToken.findUnique({
    where: { tokenHash: storedToken(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { purpose: true, user: { select: { role: true, disabledAt: true } } },
  })
  if (!link || link.user?.disabledAt) return null
  return { purpose: link.purpose, role: link.user?.role ?? null }
}

export type MailedLink = {
  purpose: 'sign_in' | 'invitation'
  role: Role
  contactId: string | null
  /** The address that stands on record: the only one it may go to. */
  address: string
  name: string
  locale: 'zh' | 'en'
  minutes: number
}

/** Whose mailed link it is, for whoever writes the mail. Throws NotFound once it is used, too old, or its user disabled. */
export async function mailedLink(id: string): Promise<MailedLink> {
  const link = await db().signInToken.findUnique({
    where: { id, usedAt: null, expiresAt: { gt: new Date() } },
    include: { user: true },
  })
  if (!link?.user || link.user.disabledAt || link.purpose === 'first_administrator')
    throw new NotFound('link')
  const { email, name, role, contactId, locale } = link.user
  const minutes = Math.round((link.expiresAt.getTime() - link.createdAt.getTime()) / 60_000)
  return {
    purpose: link.purpose,
    role,
    contactId,
    address: email,
    name,
    locale: locale === 'en' ? 'en' : 'zh',
    minutes,
  }
}

/** The roles that the sample offers to sign in as, each with the name of its user; null outside the demo. */
export async function sampleRoles(): Promise<{ role: Role; name: string }[] | null> {
  if (!env().DEMO) return null
  const users = await db().user.findMany({
    where: { disabledAt: null },
    distinct: ['role'],
    orderBy: [{ role: 'asc' }, { createdAt: 'asc' }, { email: 'asc' }],
    select: { role: true, name: true },
  })
  return users
}
