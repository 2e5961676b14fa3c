import { type Actor, demand } from '@/lib/access/actor'
import { db, type Prisma, type Tx } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

export type Office = Prisma.OfficeGetPayload<object>

/**
 * The city's office, which everything belongs to: the one without a parent. Its names stand on every page and letter, so nobody
 * needs a permission. Throws NotFound before there is one.
 */
export async function theOffice(client: Tx = db()): Promise<Office> {
  const office = await officeIfAny(client)
  if (!office) throw new NotFound('office')
  return office
}

/** The city's office, or null before it has been set up. */
export async function officeIfAny(client: Tx = db()): Promise<Office | null> {
  return client.office.findFirst({ where: { parentId: null }, orderBy: { createdAt: 'asc' } })
}

/** The district offices beneath the city's, by their English names. Names only: hosts of activities, readable by all who are signed in. */
export async function districts(): Promise<Office[]> {
  return db().office.findMany({ where: { parentId: { not: null } }, orderBy: { shortEn: 'asc' } })
}

export type CountingRule = Prisma.CountingRuleGetPayload<object>

/** Every counting rule that the office ever set, the newest half-year first, and in it the newest rule: the setting with its history. */
export async function countingRules(actor: Actor, officeId: string): Promise<CountingRule[]> {
  demand(actor, 'figures.read')
  return db().countingRule.findMany({
    where: { officeId },
    orderBy: [{ fromHalf: 'desc' }, { createdAt: 'desc' }],
  })
}
