import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db/client'

const QUARTER = 15 * 60

/** How often something may be tried in a quarter of an hour, counted over all processes. */
const LIMITS = {
  /** One account from one address: few, and a stranger elsewhere does not lock its owner out. */
  pair: 5,
  account: 30,
  address: 60,
  /** Mails with a link to one address; further ones are left out without a word. */
  mail: 3,
  /** Passwords and codes of somebody who is signed in already. */
  check: 10,
} as const

type Limit = keyof typeof LIMITS

const limiters = new WeakMap<Pool, Map<Limit, RateLimiterPostgres>>()

/** Counts one try; false when there were too many. What is counted is stored hashed: no addresses stand in the table. */
export async function allowed(limit: Limit, ...of: string[]): Promise<boolean> {
  try {
    await limiterOf(limit).consume(keyOf(of))
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** Takes one try back: it was in order. */
export async function forgive(limit: Limit, ...of: string[]): Promise<void> {
  await limiterOf(limit).reward(keyOf(of))
}

function limiterOf(limit: Limit): RateLimiterPostgres {
  const ours = limiters.get(pool()) ?? new Map<Limit, RateLimiterPostgres>()
  limiters.set(pool(), ours)
  const limiter = ours.get(limit) ?? make(limit)
  ours.set(limit, limiter)
  return limiter
}

function make(limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: limit,
    points: LIMITS[limit],
    duration: QUARTER,
  })
}

function keyOf(of: string[]): string {
  return createHash('sha256').update(of.join('\n')).digest('base64url')
}
