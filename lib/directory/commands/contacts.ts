import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { alikeOnRecord } from '../queries/alike'
import type { ChangedContact, NewContact, NewPerson, UnlessAlike } from '../schema/directory'
import { changedMeanwhile, changesBetween } from './changes'
import { lockedConsulate } from './locks'
import { postIn } from './postings'
import { refusedRoom } from './room'

type Added = Outcome<{ contactId: string; postingId: string; consulateId: string }>

/** `addPerson`, but refused with `alike`, and those in `detail.people`, where somebody on record looks like the same person. */
export async function addUnlessAlike(actor: Actor, { evenIfAlike, ...input }: UnlessAlike): Promise<Added> {
  demand(actor, 'directory.write')
  const people = evenIfAlike ? [] : await alikeOnRecord(actor, input)
  return people.length > 0 ? refused('alike', { detail: { people } }) : addPerson(actor, input)
}

/** Adds a person together with the posting at a consulate, or neither: refused as `addPosting` refuses. */
export async function addPerson(actor: Actor, input: NewPerson): Promise<Added> {
  demand(actor, 'directory.write')
  return transaction(async tx => {
    await lockedConsulate(tx, actor, input.consulateId)
    return addPersonIn(tx, actor, input)
  })
}

/** The same within a transaction that has locked the consulate. */
export async function addPersonIn(tx: Tx, actor: Actor, input: NewPerson): Promise<Added> {
  const { consulateId, honorific, name, nameZh, nameLatin, familyName, preferredName, sortName, ...rest } =
    input
  const { addressEn, addressZh, email, mobile, source, ...posting } = rest
  const names = { honorific, name, nameZh, nameLatin, familyName, preferredName, sortName }
  const contact = { ...names, addressEn, addressZh, email, mobile, source }
  const refusal = await refusedRoom(tx, actor, { ...posting, consulateId })
  if (refusal) return refusal
  const contactId = await addContactIn(tx, actor, contact, consulateId)
  const postingId = await postIn(tx, actor, { ...posting, contactId, consulateId, source })
  return done({ contactId, postingId, consulateId })
}

async function addContactIn(
  tx: Tx,
  actor: Actor,
  input: NewContact,
  consulateId: string | null,
): Promise<string> {
  const { id } = await tx.contact.create({ data: input, select: { id: true } })
  await record(tx, actor, {
    type: 'contact.added',
    subject: { kind: 'contact', id },
    consulateId,
    data: { name: input.name },
  })
  return id
}

/** Changes a person's own record. A mobile number that is left empty stays. Optimistic: refused as `changed_meanwhile`. */
export async function changeContact(
  actor: Actor,
  input: ChangedContact,
): Promise<Outcome<{ id: string; consulateId: string; back: string | null }>> {
  demand(actor, 'directory.write')
  const { id, version, consulateId, mobile, back, ...rest } = input
  const facts = mobile ? { ...rest, mobile } : rest
  return transaction(async tx => {
    await tx.$queryRaw`select id from "Contact" where id = ${id}::uuid for update`
    const before = await tx.contact.findFirst({ where: { id, postings: { some: { consulateId } } } })
    if (!before) throw new NotFound('contact')
    if (before.version !== version) return changedMeanwhile(tx, 'contact', before, rest)
    await changeContactIn(tx, actor, before, facts, consulateId)
    return done({ id, consulateId, back })
  })
}

type Before = Prisma.ContactGetPayload<object>

/** Writes what of the facts differs from a contact that the transaction has locked; where nothing does, nothing. */
export async function changeContactIn(
  tx: Tx,
  actor: Actor,
  before: Before,
  facts: Partial<NewContact>,
  consulateId: string,
): Promise<void> {
  const changes = changesBetween(before, facts)
  if (Object.keys(changes).length === 0) return
  const { id, version } = before
  // Who gives an address anew after it was erased may be written to again.
  const erasedAt = isPersonal(facts) ? null : Prisma.skip
  await tx.contact.update({ where: { id }, data: { ...facts, erasedAt, version: version + 1 } })
  await record(tx, actor, {
    type: 'contact.changed',
    subject: { kind: 'contact', id },
    consulateId,
    data: { changes },
  })
}

/** Whether facts hold something of what an erasure takes out of a record. */
export function isPersonal({ email, mobile, addressEn, addressZh }: Partial<NewContact>): boolean {
  return [email, mobile, addressEn, addressZh].some(Boolean)
}
