import type { Actor } from '@/lib/access/actor'
import { actorOfUser } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import type { Role } from '@/prisma/generated/enums'

export type People = {
  actors: Record<Role, Actor>
  officeId: string
  districtId: string
  consulateId: string
  otherConsulateId: string
}

/** An office with a district, two consulates, and one user of each role; the officer is in post at the first consulate. */
export async function makePeople(): Promise<People> {
  const officeId = await makeOffice('City', null)
  const districtId = await makeOffice('District', officeId)
  const consulateId = await makeConsulate('HU', 'Hungary')
  const otherConsulateId = await makeConsulate('JP', 'Japan')
  const roles: Role[] = ['administrator', 'staff', 'director', 'auditor', 'district', 'officer']
  const actors: Partial<Record<Role, Actor>> = {}
  for (const role of roles) {
    const place =
      role === 'officer'
        ? { consulateId, contactId: await makeOfficer(consulateId, 'officer@post.example') }
        : { officeId: role === 'district' ? districtId : officeId }
    const user = await db().user.create({
      data: { name: `Person ${role}`, email: `${role}@fao.example`, role, ...place },
    })
    actors[role] = (await actorOfUser(user.id)) as Actor
  }
  return { actors: actors as Record<Role, Actor>, officeId, districtId, consulateId, otherConsulateId }
}

async function makeOffice(name: string, parentId: string | null): Promise<string> {
  const office = await db().office.create({
    data: {
      parentId,
      nameEn: `Foreign Affairs Office of ${name}`,
      nameZh: `${name}外事办公室`,
      shortEn: name,
      shortZh: name,
      cityEn: 'City',
      cityZh: '城市',
      mark: '城',
      letterheadEn: name,
      letterheadZh: name,
    },
  })
  return office.id
}

async function makeConsulate(sendingState: string, state: string): Promise<string> {
  const consulate = await db().consulate.create({
    data: {
      sendingState,
      stateEn: state,
      stateZh: state,
      officialStateEn: state,
      officialStateZh: state,
      nameEn: `Consulate-General of ${state}`,
      nameZh: `${state}总领事馆`,
      class: 'consulate_general',
      cityEn: 'City',
      cityZh: '城市',
      district: ['City'],
      email: `post@${sendingState.toLowerCase()}.consulates.example`,
    },
  })
  return consulate.id
}

/** A person in post at a consulate, without an end; gives the contact. */
export async function makeOfficer(consulateId: string, email: string, name = 'A. Officer'): Promise<string> {
  const contact = await db().contact.create({ data: { name, email } })
  await db().posting.create({
    data: { contactId: contact.id, consulateId, titleEn: 'Consul', rank: 'consul' },
  })
  return contact.id
}
