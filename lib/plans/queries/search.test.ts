import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { addConsulate } from '@/lib/directory/commands/consulates'
import { indexDirectory } from '@/lib/directory/commands/index-search'
import { findPeople, findPosts } from '@/lib/directory/queries/search'
import { newConsulateSchema } from '@/lib/directory/schema/directory'
import { indexActivities } from '@/lib/plans/commands/index-search'
import { findActivities } from '@/lib/plans/queries/search'
import { exactlyElseAlike } from '@/lib/search/find'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  for (const [code, stateEn, stateZh] of [
    ['SE', 'Sweden', '瑞典'],
    ['CH', 'Switzerland', '瑞士'],
    ['SZ', 'Eswatini', '斯威士兰'],
  ] as const) {
    const input = newConsulateSchema.parse({
      ...{ sendingState: code, class: 'consulate_general', cityEn: 'Lanjiang', cityZh: '澜江' },
      ...{ nameEn: `Consulate-General of ${stateEn} in Lanjiang`, nameZh: `${stateZh}驻澜江总领事馆` },
    })
    await addConsulate(staff, input)
  }
  const names = [
    ['Bálint Czégel', null],
    ['Åsa Öberg', '奥贝里'],
    ['单 雄信', '单雄信'],
    ['Łukasz Đặng', null],
  ]
  for (const [name = '', nameZh = null] of names)
    await db().contact.create({
      data: {
        name: name ?? '',
        nameZh,
        mobile: '13812345678',
        postings: { create: [{ consulateId: world.japan.id, titleEn: 'Consul', rank: 'consul' }] },
      },
    })
  await db().activity.update({
    where: { id: world.activity.id },
    data: { titleEn: 'Smart-city expo', titleZh: '智慧城市博览会' },
  })
  await indexDirectory()
  await indexActivities()
})

const postsBy = async (text: string) => {
  const [posts] = await exactlyElseAlike(async how => [await findPosts(staff, text, how)] as const)
  return posts.map(post => post.sendingState)
}
const peopleBy = async (text: string) => {
  const [people] = await exactlyElseAlike(async how => [await findPeople(staff, text, how)] as const)
  return people.map(person => person.name)
}
const activitiesBy = async (text: string) => {
  const [activities] = await exactlyElseAlike(async how => [await findActivities(staff, text, how)] as const)
  return activities.map(activity => activity.titleEn)
}

describe('a search', () => {
  it.each([
    ...['瑞典', '瑞典王国', 'ruidian', 'rui dian', 'rd', 'swe', 'SWE', 'Sweden', 'sweden'],
    ...['Kingdom of Sweden', 'SE', 'swedn', 'Seden', 'sweeden', '瑞典驻', 'ＳＷＥＤＥＮ'],
  ])('finds Sweden first by %s', async text => {
    expect((await postsBy(text))[0]).toBe('SE')
  })

  it('finds those that begin alike, and no others', async () => {
    expect((await postsBy('瑞')).sort()).toEqual(['CH', 'SE'])
    expect(await postsBy('瑞士')).toEqual(['CH'])
    expect(await postsBy('no such post')).toEqual([])
    expect(await postsBy('驻瑞典')).toEqual([])
  })

  it.each([
    ['czegel', 'Bálint Czégel'],
    ['Balint', 'Bálint Czégel'],
    ['CZÉGEL', 'Bálint Czégel'],
    ['czegle', 'Bálint Czégel'],
    ['oberg', 'Åsa Öberg'],
    ['aobeili', 'Åsa Öberg'],
    ['abl', 'Åsa Öberg'],
    ['shanxiongxin', '单 雄信'],
    ['sxx', '单 雄信'],
    ['雄信', '单 雄信'],
    ['lukasz', 'Łukasz Đặng'],
    ['dang', 'Łukasz Đặng'],
  ])('finds a person by %s', async (text, name) => {
    expect(await peopleBy(text)).toContain(name)
  })

  it.each(['智慧城市', '城市博览', 'zhihuichengshi', 'zhcs', 'smart', 'expo', 'smrt city'])(
    'finds an activity by %s',
    async text => expect(await activitiesBy(text)).toEqual(['Smart-city expo']),
  )

  it('takes what a pattern or a statement would be as the text that it is', async () => {
    for (const text of ['%', '_', '%%%', "'; drop table x", '\\', '\0', '   ', '\n', '！'.repeat(500)])
      expect([text, await postsBy(text)]).toEqual([text, []])
  })

  it('does not search private fields', async () => {
    expect(await peopleBy('13812345678')).toEqual([])
  })

  it('follows what is changed, and forgets what is gone', async () => {
    const { id } = await db().contact.create({ data: { name: 'Passing By' } })
    await db().posting.create({
      data: { contactId: id, consulateId: world.japan.id, titleEn: 'Consul', rank: 'consul' },
    })
    await indexDirectory()
    expect(await peopleBy('passing')).toEqual(['Passing By'])
    await db().contact.update({ where: { id }, data: { name: 'Somebody Else' } })
    await indexDirectory()
    expect(await peopleBy('passing')).toEqual([])
    await db().posting.deleteMany({ where: { contactId: id } })
    await db().contact.delete({ where: { id } })
    expect(await db().searchEntry.count({ where: { recordId: id } })).toBe(0)
  })

  it('enqueues one job for however many records', async () => {
    await db().contact.updateMany({ data: { source: 'changed' } })
    const jobs = await db().$queryRaw<unknown[]>`
      select 1 from graphile_worker.jobs where task_identifier = 'index-directory'`
    expect(jobs).toHaveLength(1)
    expect(await indexDirectory()).toBeGreaterThan(4)
    expect(await indexDirectory()).toBe(0)
  })

  it.each(['administrator', 'director'] as const)('gives the %s what staff find', async who => {
    expect(await foundBy(who)).toEqual(await foundBy('staff'))
    expect((await foundBy(who)).people).toEqual(['Bálint Czégel'])
  })

  it('gives an auditor nothing', async () => {
    expect(await foundBy('auditor')).toEqual({ posts: [], people: [], activities: [] })
  })

  it('gives an officer those in post at the own consulate, and what it is invited to, with the way there', async () => {
    expect(await foundBy('officer')).toEqual({ posts: [], people: ['Bálint Czégel'], activities: [] })
    const invited = { activityId: world.activity.id, seats: 2, addressee: 'post', calendarUid: 'x' } as const
    const { id } = await db().invitation.create({
      data: { ...invited, consulateId: world.japan.id, status: 'draft' },
    })
    expect((await foundBy('officer')).activities).toEqual([])
    await db().invitation.update({ where: { id }, data: { status: 'issued', issuedAt: new Date() } })
    const [activity] = await findActivities(await actorFor(world.users.officer), 'expo', 'exactly')
    expect(activity).toMatchObject({ titleEn: 'Smart-city expo', invitationId: id })
    // Another post's officer sees neither.
    expect(await foundBy('other')).toEqual({ posts: [], people: [], activities: [] })
    await db().posting.updateMany({
      where: { contact: { name: 'Bálint Czégel' } },
      data: { toOn: new Date('2020-01-01') },
    })
    expect((await foundBy('officer')).people).toEqual([])
  })

  it('gives a district the activities that it hosts', async () => {
    expect(await foundBy('district')).toEqual({ posts: [], people: [], activities: [] })
    await db().activity.update({ where: { id: world.activity.id }, data: { status: 'open' } })
    await db().activityHost.create({ data: { activityId: world.activity.id, officeId: world.district.id } })
    expect((await foundBy('district')).activities).toEqual(['Smart-city expo'])
    await db().activity.update({ where: { id: world.activity.id }, data: { status: 'draft' } })
    expect((await foundBy('district')).activities).toEqual([])
  })

  it('leaves out what may not be seen before it counts what it gives', async () => {
    // Seven of other posts, whose names are nearer to what is looked for.
    for (let n = 0; n < 7; n++)
      await db().contact.create({
        data: {
          name: 'Quine',
          postings: { create: [{ consulateId: world.hungary.id, titleEn: 'C', rank: 'consul' }] },
        },
      })
    await db().contact.create({
      data: {
        name: 'Willard van Orman Quine',
        postings: {
          create: [
            { consulateId: world.japan.id, titleEn: 'Consul', rank: 'consul', toOn: new Date('2999-12-31') },
            {
              consulateId: world.japan.id,
              titleEn: 'To come',
              rank: 'consul',
              fromOn: new Date('3000-01-01'),
            },
          ],
        },
      },
    })
    await indexDirectory()
    const found = await findPeople(await actorFor(world.users.officer), 'quine', 'exactly')
    expect(found.map(({ name, titleEn }) => [name, titleEn])).toEqual([['Willard van Orman Quine', 'Consul']])
  })
})

async function foundBy(who: keyof World['users']) {
  const actor = await actorFor(world.users[who])
  return {
    posts: (await findPosts(actor, '瑞典', 'exactly')).map(post => post.nameEn),
    people: (await findPeople(actor, 'czegel', 'exactly')).map(person => person.name),
    activities: (await findActivities(actor, 'expo', 'exactly')).map(activity => activity.titleEn),
  }
}
