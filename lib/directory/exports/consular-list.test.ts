import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { exportConsularList } from '../commands/export-consular-list'
import { consularListExportSchema } from '../schema/directory'

let world: World
let staff: Actor
const asked = (more: object) => consularListExportSchema.parse({ format: 'csv', locale: 'zh', ...more })

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

describe('the consular list that is taken away', () => {
  it('is a tagged PDF with a title, in both languages', async () => {
    const pdf = await exportConsularList(staff, asked({ format: 'pdf' }))
    expect(pdf).toBeInstanceOf(Uint8Array)
    const text = Buffer.from(pdf as Uint8Array).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('/MarkInfo')
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text).toContain('领馆名单 Consular list'.split(' ')[1])
  })

  it('holds what is hard to typeset as it stands: markup, long words, other scripts', async () => {
    const name = '#panic("x") *_$`<a>@b\\ [1] Ünïcødé 𠮷田 محمد'
    await db().contact.update({ where: { id: world.japan.deputy.id }, data: { name, nameZh: null } })
    const pdf = (await exportConsularList(staff, asked({ format: 'pdf' }))) as Uint8Array
    expect(pdf.length).toBeGreaterThan(10_000)
  })

  it('is a sheet in order of precedence with the reason of each place', async () => {
    const sheet = await exportConsularList(staff, asked({ locale: 'en', place: 'city' }))
    if (sheet instanceof Uint8Array) throw new Error('not a sheet')
    expect(sheet.name).toMatch(/^Consular list \d{4}-\d\d-\d\d$/)
    expect(sheet.rows).toHaveLength(6)
    expect(sheet.rows.map(row => row[4])).toEqual([...Array(3).fill('Head of post'), null, null, null])
    expect(sheet.rows.map(row => row[0])).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('is recorded: who took it, as at which day, as which file', async () => {
    await exportConsularList(staff, asked({ format: 'pdf', on: '2023-07-21' }))
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: 'list.exported' },
      orderBy: { seq: 'desc' },
    })
    expect(event.data).toMatchObject({
      list: 'consular-list',
      format: 'pdf',
      filter: { on: '2023-07-21', known: 'now' },
    })
  })
})
