import { type Actor, demand } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

/** Whose record it is, and which personal fields are filled, before it is erased. Throws NotFound. */
export async function contactToErase(
  actor: Actor,
  id: string,
): Promise<{ name: string; posts: string[]; filled: ('email' | 'mobile' | 'addressEn' | 'addressZh')[] }> {
  demand(actor, 'directory.write')
  const contact = await db().contact.findUnique({
    where: { id },
    include: { postings: { include: { consulate: { select: { nameEn: true } } } } },
  })
  if (!contact) throw new NotFound('contact')
  const fields = ['email', 'mobile', 'addressEn', 'addressZh'] as const
  return {
    name: contact.name,
    posts: [...new Set(contact.postings.map(posting => posting.consulate.nameEn))],
    filled: fields.filter(field => contact[field]),
  }
}
