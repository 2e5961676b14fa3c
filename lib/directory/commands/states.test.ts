import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { directoryAsAt } from '../queries/as-at'
import { stateNames, stateTable, stateToEdit } from '../queries/states'
import { isOfChina, namesPartOfChina, REGIONS } from '../rules/states'
import { newStateSchema, stateSchema } from '../schema/states'
import { addState, changeState, removeState } from './states'

let world: World
let administrator: Actor
beforeAll(async () => {
  world = await makeWorld()
  administrator = await actorFor(world.users.administrator)
})

const uruguay = () => db().state.findUniqueOrThrow({ where: { code: 'UY' } })
const changed = async (more: object) => {
  const { code } = await uruguay()
  return stateSchema.parse({ ...(await stateToEdit(administrator, code)), ...more })
}

describe('the table of States', () => {
  it('has every State that may send consuls: the members of the United Nations but China, and those beside them with relations', async () => {
    const states = await db().state.findMany()
    expect(states).toHaveLength(192 + ['PS', 'CK', 'NU', 'VA'].length)
    for (const code of ['KP', 'LB', 'SY', 'VA', 'PS', 'SZ'])
      expect(states.map(one => one.code)).toContain(code)
  })

  it('has names in both languages, a sorting key and a source in each row', async () => {
    for (const state of await db().state.findMany()) {
      expect(stateSchema.safeParse(state).error).toBeUndefined()
      expect(REGIONS).toContain(state.region)
      expect(state.source).toMatch(/^Codes: ISO 3166-1; short names .+; official names .+/)
      expect(state.pinyin.split(' ')).toHaveLength([...state.nameZh].length)
      const names = [state.nameEn, state.nameZh, state.officialEn, state.officialZh, ...state.otherNames]
      expect(isOfChina(state.code) || names.some(namesPartOfChina)).toBe(false)
    }
  })

  it('reads a State by each of its names, former ones included, and no two States by one', async () => {
    const names = await stateNames(db())
    for (const [name, code] of [
      ['TR', 'turkey'],
      ['KR', '南韩'],
      ['GB', 'uk'],
      ['MM', 'burma'],
    ].map(([code, name]) => [name, code] as [string, string]))
      expect(names.get(name)).toBe(code)
    const all = await db().state.findMany()
    for (const { code, nameEn, nameZh, officialEn, officialZh } of all)
      for (const name of [nameEn, nameZh, officialEn, officialZh])
        expect(
          all.filter(one => [one.nameEn, one.nameZh, one.officialEn, one.officialZh].includes(name)),
        ).toEqual([expect.objectContaining({ code })])
  })

  it('is found by name, pinyin, initials and code', async () => {
    for (const text of ['瑞典', 'ruidian', 'rd', 'swe', 'Kingdom of Sweden'])
      expect((await stateTable(administrator, { text }, 'zh')).map(state => state.code)).toContain('SE')
    const [first] = await stateTable(administrator, { text: '' }, 'zh')
    // 阿尔巴尼亚 ā ěr: before every other.
    expect(first?.code).toBe('AL')
  })

  it('takes no part of China, from the form or from whoever writes', async () => {
    const input = { ...(await changed({})), code: 'HK', code3: 'HKG' }
    expect(newStateSchema.safeParse(input).success).toBe(false)
    expect(stateSchema.safeParse({ ...input, nameEn: 'Hong Kong' }).success).toBe(false)
    await expect(db().$executeRaw`update "State" set "nameZh" = '台湾' where code = 'UY'`).rejects.toThrow(
      /state_is_one/,
    )
    await expect(db().$executeRaw`update "State" set code = 'MO' where code = 'VU'`).rejects.toThrow(
      /state_is_one/,
    )
  })
})

describe('a change of a State', () => {
  it('is followed by its posts, but for an official name that a post uses otherwise, and is in the audit', async () => {
    await db().consulate.update({
      where: { id: world.uruguay.id },
      data: { officialStateZh: '乌拉圭东岸共和国', officialStateEn: 'Uruguay (own)' },
    })
    const input = await changed({
      nameEn: 'Uruguay R.',
      officialEn: 'Republic of Uruguay',
      officialZh: '乌拉圭共和国',
    })
    expect(await changeState(administrator, input)).toMatchObject({ ok: true })
    const post = await db().consulate.findUniqueOrThrow({ where: { id: world.uruguay.id } })
    expect(post).toMatchObject({
      stateEn: 'Uruguay R.',
      officialStateEn: 'Uruguay (own)',
      officialStateZh: '乌拉圭共和国',
    })
    const event = await db().auditEvent.findFirstOrThrow({ where: { type: 'state.changed' } })
    expect(event.data).toMatchObject({ changes: { nameEn: ['Uruguay', 'Uruguay R.'] } })
    await changeState(administrator, await changed({ nameEn: 'Uruguay' }))
  })

  it('from a form that somebody else was before is refused with what stands now', async () => {
    const stale = await changed({ sortEn: 'Late' })
    await changeState(administrator, await changed({ forms: { consul: { zh: '领事阁下', en: '' } } }))
    expect(await changeState(administrator, stale)).toMatchObject({
      ok: false,
      reason: 'changed_meanwhile',
      detail: { current: { 'forms.consul.zh': '领事阁下', sortEn: '' } },
    })
    await changeState(administrator, await changed({ forms: {} }))
    expect((await uruguay()).forms).toEqual({})
  })

  it('leaves every list as at an earlier instant as it was: its history is kept by the database', async () => {
    const before = await uruguay()
    await changeState(administrator, await changed({ sortEn: 'Aardvark' }))
    const rows = await db().$queryRaw<{ row: { sortEn: string | null } }[]>`
      select row from "DirectoryHistory" where kind = 'state' and "recordId" = ${before.id}::uuid order by id desc limit 2`
    expect(rows.map(({ row }) => row.sortEn)).toEqual(['Aardvark', null])
    const { posts } = await directoryAsAt(actorOfCommandLine('test'), { on: null, known: 'then' })
    expect(posts[0]?.sendingState).toBe('UY')
    await changeState(administrator, await changed({ sortEn: '' }))
  })

  it('is the administrators’ alone', async () => {
    for (const role of ['staff', 'director', 'auditor', 'officer'] as const) {
      const actor = await actorFor(world.users[role])
      await expect(changeState(actor, await changed({}))).rejects.toThrow(Forbidden)
    }
  })
})

describe('a further State', () => {
  it('is added once, and removed only while no post is of it', async () => {
    const input = newStateSchema.parse({
      ...(await changed({ nameEn: 'Newland', nameZh: '新国', officialEn: 'Newland', officialZh: '新国' })),
      ...{ code: 'XN', code3: 'XNW', pinyin: 'xin1 guo2', source: 'test' },
    })
    expect(await addState(administrator, input)).toMatchObject({ ok: true })
    expect(await addState(administrator, input)).toMatchObject({ fields: { code: 'state_there' } })
    const { id } = await db().state.findUniqueOrThrow({ where: { code: 'XN' } })
    expect(await removeState(administrator, { id })).toMatchObject({ ok: true })
    await expect(removeState(administrator, { id })).rejects.toThrow(NotFound)
    expect(await removeState(administrator, { id: (await uruguay()).id })).toMatchObject({
      reason: 'state_in_use',
    })
  })
})
