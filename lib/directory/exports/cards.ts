import type { Actor } from '@/lib/access/actor'
import { toVcard } from '@/lib/documents/vcard'
import { personTitle } from '../rules/address'
import type { PeopleExport } from '../schema/directory'
import { peopleAsked } from './lists'

/** The people in post at a consulate, or one of them, as vCards in order of precedence. Throws NotFound. */
export async function peopleCards(
  actor: Actor,
  asked: Pick<PeopleExport, 'consulateId' | 'contactId' | 'format'>,
): Promise<string[]> {
  const { post, people } = await peopleAsked(actor, asked)
  return people.map(({ item: person }) =>
    toVcard(
      {
        uid: person.contactId,
        prefix: person.honorific,
        name: person.nameLatin ?? person.name,
        familyName: person.familyName,
        nameZh: person.nameZh,
        title: { en: personTitle(person, 'en'), zh: personTitle(person, 'zh') },
        organisation: { en: post.nameEn, zh: post.nameZh },
        email: person.email,
      },
      asked.format === 'vcf4' ? '4.0' : '3.0',
    ),
  )
}
