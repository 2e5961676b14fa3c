import { randomBytes } from 'node:crypto'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/db/client'
import { env } from '@/lib/env'
import { done, NotFound, type Outcome } from '@/lib/errors'
import { feedAddresses } from '../rules/feed'
import { storedToken } from '../rules/sealing'
import type { FeedAddresses } from '../types'
import { lockedUser } from './versions'

/**
 * Makes the address of one's own calendar feed; an earlier one ends. The address holds the token, 256 bits, which is stored hashed: this
 * answer alone tells it. Throws NotFound where the user was disabled meanwhile.
 */
export async function makeFeed(actor: Actor): Promise<Outcome<FeedAddresses>> {
  demand(actor, 'feed.own')
  const token = randomBytes(32).toString('base64url')
  return transaction(async tx => {
    const { disabledAt } = await lockedUser(tx, actor.id)
    if (disabledAt) throw new NotFound('user')
    await endFeedOf(tx, actor, actor.id)
    await tx.calendarFeed.create({ data: { userId: actor.id, tokenHash: storedToken(token) } })
    await record(tx, actor, { type: 'feed.made', subject: { kind: 'user', id: actor.id } })
    return done(feedAddresses(env().APP_URL, token))
  })
}

/** Turns one's own calendar feed off: its address ends at once. */
export async function revokeFeed(actor: Actor): Promise<Outcome<null>> {
  demand(actor, 'feed.own')
  return transaction(async tx => {
    await lockedUser(tx, actor.id)
    await endFeedOf(tx, actor, actor.id)
    return done(null)
  })
}

/** Ends a user's calendar feed in the transaction, where there is one. */
export async function endFeedOf(tx: Tx, actor: Actor, userId: string): Promise<void> {
  const { count } = await tx.calendarFeed.deleteMany({ where: { userId } })
  if (count > 0) await record(tx, actor, { type: 'feed.revoked', subject: { kind: 'user', id: userId } })
}
