import { type Actor, demand } from '@/lib/access/actor'
import type { AuditEntry } from '@/lib/audit/catalogue'
import { record } from '@/lib/audit/record'
import { type Prisma, type Tx, transaction } from '@/lib/db/client'
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
  const { consulateId } = input
  const { contact, posting } = partsOf(input)
  const refusal = await refusedRoom(tx, actor, { ...posting, consulateId })
  if (refusal) return refusal
  const { id: contactId } = await tx.contact.create({ data: contact, select: { id: true } })
  await record(tx, actor, contactAdded({ id: contactId, ...contact }, consulateId))
  const postingId = await postIn(tx, actor, { ...posting, contactId, consulateId })
  return done({ contactId, postingId, consulateId })
}

/** What of a person from one form is of the person, and what of the posting. */
export function partsOf({ consulateId: _, ...input }: NewPerson) {
  const { honorific, name, nameZh, nameLatin, familyName, preferredName, sortName, ...rest } = input
  const { addressEn, addressZh, email, mobile, source, ...posting } = rest
  const names = { honorific, name, nameZh, nameLatin, familyName, preferredName, sortName }
  return {
    contact: { ...names, addressEn, addressZh, email, mobile, source },
    posting: { ...posting, source },
  }
}

/** The event of a person who was added. */
export function contactAdded({ id, name }: { id: string; name: string }, consulateId: string): AuditEntry {
  return { type: 'contact.added', subject: { kind: 'contact', id }, consulateId, data: { name } }
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
  const change = contactChange(before, facts, consulateId)
  if (!change) return
  const { id, version } = before
  await tx.contact.update({ where: { id }, data: { ...change.facts, version: version + 1 } })
  await record(tx, actor, change.event)
}

/** What of the facts is written of a contact, and the event of it; null where nothing differs. */
export function contactChange(before: Before, facts: Partial<NewContact>, consulateId: string) {
  const changes = changesBetween(before, facts)
  if (Object.keys(changes).length === 0) return null
  const event: AuditEntry = {
    type: 'contact.changed',
    subject: { kind: 'contact', id: before.id },
    consulateId,
    data: { changes },
  }
  // Who gives an address anew after it was erased may be written to again.
  return { facts: isPersonal(facts) ? { ...facts, erasedAt: null } : facts, event }
}

/** Whether facts hold something of what an erasure takes out of a record. */
export function isPersonal({ email, mobile, addressEn, addressZh }: Partial<NewContact>): boolean {
  return [email, mobile, addressEn, addressZh].some(Boolean)
}
