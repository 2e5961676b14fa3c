import { randomUUID } from 'node:crypto'
import { actorOfCommandLine } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/db/client'
import { env } from '@/lib/env'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { addOfficeIn } from '@/lib/offices/commands'
import { newOfficeSchema } from '@/lib/offices/schema'
import { linkToken } from '../queries/link-token'
import { linkPath } from '../rules/links'
import { passwordWeakness } from '../rules/passwords'
import { storedToken } from '../rules/sealing'
import { LINK_SPAN } from '../rules/sessions'
import type { FirstAdministrator } from '../schema'
import { storedPassword } from './secrets'

/** A link, good once and for 72 hours, to make the office and its first administrator; null when there is a user already. Earlier links end. */
export async function firstAdministratorLink(): Promise<string | null> {
  return transaction(async tx => {
    if ((await tx.user.count()) > 0) return null
    await tx.signInToken.deleteMany({ where: { purpose: 'first_administrator' } })
    const id = randomUUID()
    const expiresAt = new Date(Date.now() + LINK_SPAN.first_administrator)
    await tx.signInToken.create({
      data: { id, purpose: 'first_administrator', tokenHash: storedToken(linkToken(id)), expiresAt },
    })
    return `${env().APP_URL}${linkPath('first_administrator', 'zh', linkToken(id))}`
  })
}

/** Makes the office and its first administrator by the link that the start printed. Refused with `link_over` once there is a user. */
export async function makeFirstAdministrator(input: FirstAdministrator): Promise<Outcome<null>> {
  const weakness = passwordWeakness(input.password, input.email)
  if (weakness) return refused('invalid', { fields: { password: weakness } })
  const passwordHash = await storedPassword(input.password)
  return transaction(async tx => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('first_administrator'))`
    if ((await tx.user.count()) > 0 || !(await used(tx, input.token))) return refused('link_over')
    const officeId = await makeOffice(tx, input)
    const { name, email, locale } = input
    const user = await tx.user.create({
      data: { name, email, locale, role: 'administrator', officeId, passwordHash },
    })
    await record(tx, starter(), {
      type: 'user.added',
      subject: { kind: 'user', id: user.id },
      data: { role: 'administrator', first: true },
    })
    return done(null)
  })
}

async function used(tx: Tx, token: string): Promise<boolean> {
  const { count } = await tx.signInToken.updateMany({
    where: {
      tokenHash: storedToken(token),
      purpose: 'first_administrator',
      usedAt: null,
      expiresAt: { gt: new Date() },
    },
    data: { usedAt: new Date() },
  })
  return count === 1
}

async function makeOffice(tx: Tx, input: FirstAdministrator): Promise<string> {
  const existing = await tx.office.findFirst({ where: { parentId: null }, select: { id: true } })
  if (existing) return existing.id
  const { nameZh, nameEn, shortZh, shortEn, cityZh, cityEn, mark } = input
  const office = newOfficeSchema.parse({
    nameZh,
    nameEn,
    shortZh,
    shortEn,
    cityZh,
    cityEn,
    mark,
    letterheadZh: nameZh,
    letterheadEn: nameEn,
    deadlineDays: 3,
    defaultSeats: 2,
  })
  const made = await addOfficeIn(tx, starter(), office)
  if (!made.ok) throw new NotFound('office')
  return made.value.id
}

function starter() {
  return actorOfCommandLine('npm start')
}
