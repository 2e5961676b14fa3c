import { type Actor, demand } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { districts, theOffice } from '@/lib/offices/queries'

export type FormChoices = {
  offices: { id: string; zh: string; en: string; isCity: boolean }[]
  staff: { id: string; name: string; email: string }[]
}

/** Whom the edit form offers: the city's office and its districts as hosts, and staff as organisers. */
export async function formChoices(actor: Actor): Promise<FormChoices> {
  demand(actor, 'activities.read')
  const [city, others, staff] = await Promise.all([
    theOffice(),
    districts(),
    db().user.findMany({
      where: { role: { in: ['administrator', 'staff'] }, disabledAt: null },
      select: { id: true, name: true, email: true },
      orderBy: { name: 'asc' },
    }),
  ])
  const offices = [city, ...others].map(({ id, shortZh, shortEn }) => ({
    id,
    zh: shortZh,
    en: shortEn,
    isCity: id === city.id,
  }))
  return { offices, staff }
}
