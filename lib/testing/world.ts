import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { actorOfUser } from '@/lib/access/gate'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import type { PostingRank, Role } from '@/prisma/generated/enums'

const DAY = 24 * 60 * 60 * 1000

/** A small office of a fictitious city with three posts, somebody of every role, and an activity that can be invited to. */
export async function makeWorld() {
  provideSettings({
    AUTH_SECRET: 'x'.repeat(40),
    MAIL_FROM: 'liaison@fao.example',
    APP_URL: 'https://liaison.fao.example',
  })
  const city = await makeOffice('Lanjiang', null)
  const district = await makeOffice('Dongshan', city.id)
  const japan = await makePost('JP', 'Japan', '日本')
  const hungary = await makePost('HU', 'Hungary', '匈牙利')
  const uruguay = await makePost('UY', 'Uruguay', '乌拉圭')
  const users = {
    administrator: await makeUser('administrator', { officeId: city.id }),
    staff: await makeUser('staff', { officeId: city.id }),
    colleague: await makeUser('staff', { officeId: city.id }),
    director: await makeUser('director', { officeId: city.id }),
    district: await makeUser('district', { officeId: district.id }),
    officer: await makeUser('officer', { consulateId: japan.id, contactId: japan.deputy.id }),
    other: await makeUser('officer', { consulateId: hungary.id, contactId: hungary.deputy.id }),
    auditor: await makeUser('auditor', {}),
  }
  const activity = await makeActivity(city.id, users.staff.id)
  return { city, district, japan, hungary, uruguay, users, activity, posts: [japan, hungary, uruguay] }
}

export type World = Awaited<ReturnType<typeof makeWorld>>

/** The actor of a user of the world. */
export async function actorFor(user: { id: string }): Promise<Actor> {
  const actor = await actorOfUser(user.id)
  if (!actor) throw new Error('this user may not work')
  return actor
}

async function makeOffice(name: string, parentId: string | null) {
  return db().office.create({
    data: {
      parentId,
      nameEn: `Foreign Affairs Office of ${name}`,
      nameZh: '澜江市人民政府外事办公室',
      shortEn: `${name} FAO`,
      shortZh: '市外办',
      cityEn: name,
      cityZh: '澜江',
      mark: '澜',
      letterheadEn: `Foreign Affairs Office of ${name}`,
      letterheadZh: '澜江市人民政府外事办公室',
      registerPrefix: '澜外领邀',
    },
  })
}

/** A consulate-general in the city with a head and a deputy, each with an address of their own. */
export async function makePost(code: string, stateEn: string, stateZh: string, cityEn = 'Lanjiang') {
  const post = await db().consulate.create({
    data: {
      sendingState: code,
      stateEn,
      stateZh,
      officialStateEn: stateEn,
      officialStateZh: stateZh,
      nameEn: `Consulate-General of ${stateEn} in ${cityEn}`,
      nameZh: `${stateZh}驻澜江总领事馆`,
      class: 'consulate_general',
      cityEn,
      cityZh: '澜江',
      district: ['Lanjiang'],
      email: `office@${code.toLowerCase()}.consulates.example`,
      region: 'asia',
    },
  })
  const head = await makePerson(post.id, code, `Head of ${stateEn}`, 'consul_general', true)
  const deputy = await makePerson(post.id, code, `Deputy of ${stateEn}`, 'deputy_consul_general', false)
  return { ...post, head, deputy }
}

async function makePerson(
  consulateId: string,
  code: string,
  name: string,
  rank: PostingRank,
  isHead: boolean,
) {
  const contact = await db().contact.create({
    data: {
      name,
      honorific: 'Mr.',
      email: `${randomUUID()}@${code.toLowerCase()}.consulates.example`,
      mobile: '+00 000',
    },
  })
  const titleEn = isHead ? 'Consul-General' : 'Deputy Consul-General'
  const posting = await db().posting.create({
    data: { contactId: contact.id, consulateId, titleEn, rank, isHead },
  })
  return { ...contact, postingId: posting.id }
}

async function makeUser(role: Role, of: { officeId?: string; consulateId?: string; contactId?: string }) {
  return db().user.create({
    data: { email: `${randomUUID()}@fao.example`, name: `The ${role}`, role, ...of },
  })
}

/** A planned activity in ten days, organised by the user. */
export async function makeActivity(officeId: string, organiserId: string) {
  const startsAt = new Date(now().getTime() + 10 * DAY)
  return db().activity.create({
    data: {
      officeId,
      kind: 'liaison_meeting',
      status: 'planned',
      titleEn: 'Meeting of deputy heads',
      titleZh: '副馆长会议',
      placeEn: 'Town Hall',
      placeZh: '市政厅',
      zone: 'Asia/Shanghai',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 8 * 60 * 60 * 1000),
      replyBy: new Date(startsAt.getTime() - 3 * DAY),
      seats: 2,
      organisers: { create: [{ userId: organiserId }] },
    },
  })
}
