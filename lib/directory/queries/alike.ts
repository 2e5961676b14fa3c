import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { exactlyElseAlike, findEntries } from '@/lib/search/find'
import { type AlikePerson, alikeBy, digitsOf } from '../rules/alike'
import type { AlikeOnRecord } from '../types'

/** Of each name so many that the search finds are looked at. */
const LOOKED_AT = 20
const SHOWN = 5

/**
 * Those on record who look like this person, with where they are or were last: by mail address, mobile number (of which nothing is shown)
 * or a name in any script.
 */
export async function alikeOnRecord(actor: Actor, person: AlikePerson): Promise<AlikeOnRecord[]> {
  demand(actor, 'directory.read')
  const names = [person.name, person.nameZh, person.nameLatin].filter(name => name !== null && name !== '')
  const found = await Promise.all([
    ...names.map(async name => {
      const of = { among: null, most: LOOKED_AT }
      const [found] = await exactlyElseAlike(
        async how => [await findEntries('contact', name as string, { ...of, how })] as const,
      )
      return found
    }),
    reachedAlike(person),
  ])
  const rows = await db().contact.findMany({
    where: {
      id: { in: [...new Set(found.flat())] },
      postings: { some: { consulate: consulateScope(actor) } },
    },
    include: { postings: { include: { consulate: true }, orderBy: { createdAt: 'desc' } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const day = today()
  return rows
    .flatMap(({ postings, ...contact }) => {
      const by = alikeBy(person, contact)
      const posting = postings.find(one => !one.toOn || one.toOn >= day) ?? postings[0]
      if (!by || !posting) return []
      const { consulate, titleEn, titleZh, rank, toOn } = posting
      return {
        by,
        contactId: contact.id,
        name: contact.name,
        position: { titleEn, titleZh, rank },
        isInPost: !toOn || toOn >= day,
        consulate: { id: consulate.id, nameEn: consulate.nameEn, nameZh: consulate.nameZh },
      }
    })
    .slice(0, SHOWN)
}

async function reachedAlike({ email, mobile }: AlikePerson): Promise<string[]> {
  const digits = digitsOf(mobile)
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from "Contact"
    where (${email}::text is not null and lower(email) = lower(${email}::text))
      or (${digits}::text is not null and right(regexp_replace(mobile, '\\D', '', 'g'), 11) = ${digits}::text)
    limit ${LOOKED_AT}`
  return rows.map(row => row.id)
}
