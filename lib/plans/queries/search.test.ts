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

const postsBy = async (text: string) => (await findPosts(staff, text)).map(post => post.sendingState)
const peopleBy = async (text: string) => (await findPeople(staff, text)).map(person => person.name)
const activitiesBy = async (text: string) => (await findActivities(staff, text)).map(one => one.titleEn)

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

  it('gives nothing to whom the directory and the activities are not shown', async () => {
    for (const user of [world.users.officer, world.users.auditor]) {
      const actor = await actorFor(user)
      expect([
        await findPosts(actor, '瑞典'),
        await findPeople(actor, 'czegel'),
        await findActivities(actor, 'expo'),
      ]).toEqual([[], [], []])
    }
  })
})
