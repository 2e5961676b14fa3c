import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
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

// A title over the sheet, a heading of two rows whose upper cells are merged, full-width digits, a day as Excel counts it, a row twice, a total.
const MESSY = [
  '驻澜江领馆一览表;;;;;;;',
  '序号;国家（地区）;名称;;级别;驻地;开馆日期;领区;国庆日',
  ';;中文;英文;;;;;',
  '１;意大利;意大利驻澜江总领事馆;Consulate General of Italy in Lanjiang;总领事馆;澜江市;２０１３年１２月３０日;重庆市、四川省，云南;6月2日',
  '2;KHM;柬埔寨王国驻澜江总领事馆;Consulate General of Cambodia in Lanjiang;总领馆;澜江;38331;重庆;11-09',
  '2;KHM;柬埔寨王国驻澜江总领事馆;Consulate General of Cambodia in Lanjiang;总领馆;澜江;38331;重庆;11-09',
  '合计;2;;;;;;;',
].join('\r\n')

const file = (text: string, apply = true) =>
  importSheet(actor, { kind: 'consulates', file: inGb18030(text), named: [], mended: [], apply })
const count = () => db().consulate.count()

async function reported(text: string, apply = true) {
  const outcome = await file(text, apply)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.report
}

it('reads a messy sheet without loss; the same file again changes nothing', async () => {
  expect(await reported(MESSY, false)).toMatchObject({ applied: false, left: 0, faults: [] })
  expect(await count()).toBe(3)

  const report = await reported(MESSY)
  expect(report).toMatchObject({ applied: true, faults: [], unknown: ['序号'] })
  expect(report.added.map(({ row }) => row)).toEqual([4, 5])
  expect(report.skipped).toEqual([
    { row: 6, why: 'repeated' },
    { row: 7, why: 'total' },
  ])
  const italy = await db().consulate.findFirstOrThrow({ where: { sendingState: 'IT' } })
  expect(italy).toMatchObject({
    nameZh: '意大利驻澜江总领事馆',
    class: 'consulate_general',
    cityEn: 'Lanjiang',
    cityZh: '澜江',
    openedOn: new Date('2013-12-30'),
    district: ['Chongqing', 'Sichuan', 'Yunnan'],
    nationalDay: '06-02',
    stateZh: '意大利',
  })
  const cambodia = await db().consulate.findFirstOrThrow({ where: { sendingState: 'KH' } })
  expect(cambodia.openedOn).toEqual(new Date('2004-12-10'))

  const events = await db().auditEvent.count()
  expect(await reported(MESSY)).toMatchObject({ added: [], changed: [], left: 2, applied: true })
  expect(await db().auditEvent.count()).toBe(events)
})

it('changes what the sheet says otherwise and leaves what it does not say', async () => {
  const changes = '国家,城市,电话,开馆日期\n意大利,澜江,023-1,\n'
  expect((await reported(changes)).changed).toEqual([
    { row: 2, name: 'Consulate General of Italy in Lanjiang', fields: ['phone'] },
  ])
  const italy = await db().consulate.findFirstOrThrow({ where: { sendingState: 'IT' } })
  expect(italy).toMatchObject({ phone: '023-1', openedOn: new Date('2013-12-30'), version: 2 })
  const event = await db().auditEvent.findFirst({ where: { subjectId: italy.id, type: 'consulate.changed' } })
  expect(event?.data).toMatchObject({ changes: { phone: [null, '023-1'] } })
})

it('names each cell that is wrong, and writes nothing at all', async () => {
  const before = await count()
  const wrong = MESSY.replaceAll('柬埔寨王国', '老挝')
    .replaceAll('Cambodia', 'Laos')
    .replaceAll('KHM', 'LAO')
    .replace('意大利;', '意大里;')
    .replace('38331;重庆;11-09', '3/4/2004;成都;13-09')
    .replace('38331', '2004-02-30')
  const report = await reported(wrong)
  expect(report).toMatchObject({ applied: false, added: [] })
  expect(report.faults.map(({ row, column, text, reason }) => [`${column}${row}`, text, reason])).toEqual([
    ['B4', '意大里', 'state'],
    ['G5', '3/4/2004', 'date'],
    ['H5', '成都', 'province'],
    ['I5', '13-09', 'month_day'],
    ['G6', '2004-02-30', 'date'],
  ])
  expect(await count()).toBe(before)
})

it('writes no row where another is wrong', async () => {
  const before = await count()
  const good = '法国,法国驻澜江总领事馆,Consulate General of France in Lanjiang,总领事馆,澜江'
  const head = '国家,中文名,英文名,级别,城市'
  const report = await reported(`${head}\n${good}\n意大里,a,b,总领事馆,澜江\n`)
  expect(report).toMatchObject({ applied: false, faults: [{ row: 3 }] })
  expect(await count()).toBe(before)
  expect(await reported(`${head}\n${good}\n`)).toMatchObject({ applied: true, added: [{ row: 2 }] })
  expect(await count()).toBe(before + 1)
})

it('says what a new post lacks, and of two rows for one post that they differ', async () => {
  const lacking = await reported('国家,名称,城市\n德国,某馆,某城\n')
  expect(lacking.faults.map(({ field, reason }) => [field, reason])).toEqual([
    ['nameEn', 'required'],
    ['class', 'required'],
    ['cityEn', 'required'],
  ])
  const twice = await reported('国家,城市,电话\nJP,Lanjiang,1\nJP,Lanjiang,2\n')
  expect(twice.faults).toMatchObject([{ row: 3, reason: 'twice', text: '2' }])
})

it('takes a column whose title it is told, and refuses a sheet without a heading', async () => {
  const bytes = inGb18030('哪国,城市,热线\nJP,Lanjiang,110\n')
  expect(
    await importSheet(actor, { kind: 'consulates', file: bytes, named: [], mended: [], apply: true }),
  ).toMatchObject({
    ok: false,
    reason: 'no_heading',
  })
  const named = [
    { title: '哪国', column: 'sendingState' },
    { title: '热线', column: 'phone' },
  ]
  expect(
    await importSheet(actor, { kind: 'consulates', file: bytes, named, mended: [], apply: true }),
  ).toMatchObject({
    ok: true,
  })
  expect(await db().consulate.findUnique({ where: { id: world.japan.id } })).toMatchObject({ phone: '110' })
})

it('reads the days of an XLSX', async () => {
  const cell = (value: string) => ({ value })
  const day = { value: new Date('2013-12-30T00:00:00Z'), type: Date, format: 'yyyy/m/d' } as const
  const book = await writeExcelFile([
    ['State', 'City', 'Opened on'].map(cell),
    [cell('Japan'), cell('Lanjiang'), day],
  ]).toBuffer()
  expect(
    await importSheet(actor, {
      kind: 'consulates',
      file: new Uint8Array(book),
      named: [],
      mended: [],
      apply: true,
    }),
  ).toMatchObject({
    ok: true,
  })
  const japan = await db().consulate.findUnique({ where: { id: world.japan.id } })
  expect(japan?.openedOn).toEqual(new Date('2013-12-30'))
})

it('is for those who keep the directory', async () => {
  const before = await count()
  const director = await actorFor(world.users.director)
  await expect(
    importSheet(director, { kind: 'consulates', file: inGb18030(MESSY), named: [], mended: [], apply: true }),
  ).rejects.toThrow(Forbidden)
  expect(await count()).toBe(before)
})
