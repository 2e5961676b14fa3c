import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { inGb18030 } from '@/lib/testing/gb18030'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { importSheet } from './sheets'

const actor = actorOfCommandLine('test')
let world: World
beforeAll(async () => {
  world = await makeWorld()
})

// The post's cell is merged over its people.
const SHEET = [
  '领馆,姓名,姓氏,中文姓名,英文职务,职衔,馆长,到任日期,任职日期,邮箱,手机',
  '乌拉圭,Ana Ejemplo,Ejemplo,,Consul,领事,否,２０２１年３月１日,2021/3/5,Ana@Uruguay.example,１３８００００',
  ',Beto Ejemplo,,,Vice-Consul,vice-consul,,44256,,,',
  '合计,2,,,,,,,,,',
].join('\n')

const file = (text: string, apply = true) =>
  importSheet(actor, { kind: 'people', file: inGb18030(text), named: [], mended: [], apply })
async function reported(text: string, apply = true) {
  const outcome = await file(text, apply)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.report
}
const counts = async () => [
  await db().contact.count(),
  await db().posting.count(),
  await db().auditEvent.count(),
]
const wrongs = (report: { faults: { row: number; column: string | null; reason: string }[] }) =>
  report.faults.map(({ row, column, reason }) => [`${column ?? ''}${row}`, reason])

it('adds people with their postings; the same sheet again changes nothing; before it is applied neither', async () => {
  const before = await counts()
  expect(await reported(SHEET, false)).toMatchObject({
    applied: false,
    faults: [],
    added: [{ row: 2 }, { row: 3 }],
  })
  expect(await counts()).toEqual(before)

  expect(await reported(SHEET)).toMatchObject({ applied: true, skipped: [{ row: 4, why: 'total' }] })
  const ana = await db().contact.findFirstOrThrow({
    where: { name: 'Ana Ejemplo' },
    include: { postings: true },
  })
  expect(ana).toMatchObject({ familyName: 'Ejemplo', email: 'ana@uruguay.example', mobile: '1380000' })
  expect(ana.postings).toMatchObject([
    { consulateId: world.uruguay.id, rank: 'consul', arrivedOn: new Date('2021-03-01'), isHead: false },
  ])
  const beto = await db().posting.findFirstOrThrow({ where: { contact: { name: 'Beto Ejemplo' } } })
  expect(beto).toMatchObject({
    consulateId: world.uruguay.id,
    rank: 'vice_consul',
    arrivedOn: new Date('2021-03-01'),
  })

  const after = await counts()
  expect(await reported(SHEET)).toMatchObject({ added: [], changed: [], left: 2 })
  expect(await counts()).toEqual(after)
})

it('changes what the sheet says otherwise, keeps what it does not say, and records it without private values', async () => {
  const report = await reported('领馆,姓名,职衔,手机\nUY,Ana Ejemplo,副总领事,139\n')
  expect(report.changed).toMatchObject([{ row: 2 }])
  expect(new Set(report.changed[0]?.fields)).toEqual(new Set(['mobile', 'rank']))
  const ana = await db().contact.findFirstOrThrow({ where: { email: 'ana@uruguay.example' } })
  const event = await db().auditEvent.findFirstOrThrow({
    where: { type: 'contact.changed', subjectId: ana.id },
  })
  expect(JSON.stringify(event.data)).not.toContain('139')
  expect(event.data).toMatchObject({ changes: { mobile: true } })
})

it('names what is wrong at its cell, and writes nothing', async () => {
  const before = await counts()
  const head = '领馆,姓名,英文职务,职衔,馆长,联络人\n'
  const report = await reported(
    `${head}火星,A B,Consul,领事,,\nUY,C D,Consul,大使,,\nUY,E F,,领事,也许,\nUY,G H,Consul,领事,,\nUY,G H,Consul,副领事,,\n`,
  )
  expect(wrongs(report)).toEqual([
    ['D3', 'rank'],
    ['E4', 'tick'],
    ['A2', 'no_post'],
    ['6', 'twice'],
  ])
  expect(report.applied).toBe(false)
  expect(await counts()).toEqual(before)
})

it('refuses a second head, and history that a cell would overwrite', async () => {
  const head = '领馆,姓名,英文职务,职衔,馆长,任职日期\n'
  const two = await reported(
    `${head}UY,I J,Consul-General,总领事,是,2023-01-01\nUY,K L,Consul-General,总领事,是,2023-02-01\n`,
  )
  expect(wrongs(two).at(-1)).toEqual(['E3', 'head_exists'])
  const raised = await reported('领馆,姓名,馆长\nUY,Beto Ejemplo,是\n')
  expect(wrongs(raised)).toEqual([['C2', 'history']])
})

it('seals the events of many rows in the chain, in their order', async () => {
  const rows = Array.from({ length: 1500 }, (_, n) => `HU,Person ${n},Consul,领事`)
  expect(await reported(`领馆,姓名,英文职务,职衔\n${rows.join('\n')}\n`)).toMatchObject({ applied: true })
  expect(await db().$queryRaw`select * from audit_verify()`).toEqual([])
  const events = await db().auditEvent.findMany({
    where: { type: 'contact.added', consulateId: world.hungary.id },
    orderBy: { seq: 'asc' },
  })
  const names = events.map(event => (event.data as { name: string }).name)
  expect(names).toEqual(rows.map((_, n) => `Person ${n}`))
})

it('is for those who keep the directory', async () => {
  const before = await counts()
  const director = await actorFor(world.users.director)
  await expect(
    importSheet(director, { kind: 'people', file: inGb18030(SHEET), named: [], mended: [], apply: true }),
  ).rejects.toThrow(Forbidden)
  expect(await counts()).toEqual(before)
})
