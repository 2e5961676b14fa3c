import { type Actor, demand, may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { requiredSetting } from '@/lib/env'
import type { Role } from '@/prisma/generated/enums'
import { unsealed } from '../rules/sealing'
import { totpOf } from '../rules/totp'

export type OwnAccount = {
  name: string
  email: string
  role: Role
  locale: 'zh' | 'en'
  hasPassword: boolean
  /** Since when the second factor is asked for; null while it is not. */
  secondFactorSince: Date | null
  /** While it is being set up: the secret, and the address that an authenticator app scans. */
  provisioning: { secret: string; uri: string } | null
  /** The calendar feed: for whom there is one, and since when its address is out. */
  feed: { mayHave: boolean; since: Date | null }
  sessions: { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date }[]
}

/** One's own account, with the browsers that are signed in, the latest used first. Times are real time. */
export async function ownAccount(actor: Actor): Promise<OwnAccount> {
  demand(actor, 'account.own')
  const user = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    include: {
      sessions: { where: { expires: { gt: new Date() } }, orderBy: { lastSeenAt: 'desc' } },
      calendarFeed: { select: { createdAt: true } },
    },
  })
  const { name, email, role, sessions } = user
  return {
    name,
    email,
    role,
    locale: actor.locale,
    hasPassword: user.passwordHash !== null,
    secondFactorSince: user.totpEnabledAt,
    provisioning: user.totpSecret && !user.totpEnabledAt ? provisioning(user.totpSecret, user) : null,
    feed: { mayHave: may(actor, 'feed.own'), since: user.calendarFeed?.createdAt ?? null },
    sessions: sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      id,
      userAgent,
      createdAt,
      lastSeenAt,
    })),
  }
}

function provisioning(sealedSecret: string, user: { id: string; email: string }) {
  const secret = unsealed(sealedSecret, user.id, requiredSetting('AUTH_SECRET'))
  return { secret, uri: totpOf(secret, user.email).toString() }
}
