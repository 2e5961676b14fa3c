import { type Actor, demand } from '@/lib/access/actor'
import { today } from '@/lib/clock'
import { db, Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Role } from '@/prisma/generated/enums'
import type { ManagedUser, Place } from '../types'

const PAGE = 50

const WITH_PLACE = {
  office: { select: { shortZh: true, shortEn: true } },
  consulate: { select: { nameZh: true, nameEn: true } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
} satisfies Prisma.UserInclude

type Row = Prisma.UserGetPayload<{ include: typeof WITH_PLACE }>

function managed(user: Row): ManagedUser {
  const { id, name, email, role, officeId, disabledAt, erasedAt, version } = user
  return {
    id,
    name,
    email,
    role,
    officeId,
    disabledAt,
    erasedAt,
    version,
    locale: user.locale === 'en' ? 'en' : 'zh',
    place: {
      zh: user.consulate?.nameZh ?? user.office?.shortZh ?? '',
      en: user.consulate?.nameEn ?? user.office?.shortEn ?? '',
    },
    hasPassword: user.passwordHash !== null,
    hasSecondFactor: user.totpEnabledAt !== null,
    lastSeenAt: latest(user.sessions[0]?.lastSeenAt ?? null, user.lastSeenAt),
  }
}

/** An ended session may have been used after one that still runs. */
function latest(one: Date | null, other: Date | null): Date | null {
  return one && other ? (one > other ? one : other) : (one ?? other)
}

/** Users by name, address, office or consulate, and role; 50 a page, those who may sign in first. */
export async function users(actor: Actor, filter: { text: string; role: Role | null; page: number }) {
  demand(actor, 'users.manage')
  const contains = { contains: filter.text, mode: 'insensitive' } as const
  const where: Prisma.UserWhereInput = {
    role: filter.role ?? Prisma.skip,
    OR: filter.text
      ? [
          { name: contains },
          { email: contains },
          { office: { OR: [{ shortZh: contains }, { shortEn: contains }] } },
          { consulate: { OR: [{ nameZh: contains }, { nameEn: contains }] } },
        ]
      : Prisma.skip,
  }
  const [total, rows] = await Promise.all([
    db().user.count({ where }),
    db().user.findMany({
      where,
      include: WITH_PLACE,
      orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { role: 'asc' }, { name: 'asc' }],
      skip: (filter.page - 1) * PAGE,
      take: PAGE,
    }),
  ])
  return { total, pages: Math.max(1, Math.ceil(total / PAGE)), rows: rows.map(managed) }
}

/** One user for its page. Throws NotFound. */
export async function userToManage(actor: Actor, id: string): Promise<ManagedUser> {
  demand(actor, 'users.manage')
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
  const user = uuid ? await db().user.findUnique({ where: { id }, include: WITH_PLACE }) : null
  if (!user) throw new NotFound('user')
  return managed(user)
}

/** What a new user can belong to: the offices, and the postings in force of people who have no account yet. */
export async function placesForUsers(actor: Actor): Promise<{ offices: Place[]; postings: Place[] }> {
  demand(actor, 'users.manage')
  const day = today()
  const [offices, postings] = await Promise.all([
    db().office.findMany({ orderBy: [{ parentId: { sort: 'asc', nulls: 'first' } }, { shortEn: 'asc' }] }),
    db().posting.findMany({
      where: { OR: [{ toOn: null }, { toOn: { gte: day } }], contact: { users: { none: {} } } },
      select: {
        id: true,
        contact: { select: { name: true } },
        consulate: { select: { nameZh: true, nameEn: true } },
      },
      orderBy: [{ consulate: { nameEn: 'asc' } }, { contact: { name: 'asc' } }],
    }),
  ])
  return {
    offices: offices.map(({ id, shortZh, shortEn }) => ({ id, zh: shortZh, en: shortEn })),
    postings: postings.map(({ id, contact, consulate }) => ({
      id,
      zh: `${consulate.nameZh} · ${contact.name}`,
      en: `${consulate.nameEn} · ${contact.name}`,
    })),
  }
}
