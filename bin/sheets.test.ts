import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import '@/lib/testing/database'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { inGb18030 } from '@/lib/testing/gb18030'
import { makeWorld } from '@/lib/testing/world'
import { exportList } from './export'
import { importFile } from './import'

const folder = mkdtempSync(path.join(tmpdir(), 'sheets-'))
const sheet = path.join(folder, 'posts.csv')
let said: string[] = []

beforeAll(makeWorld)
beforeEach(() => {
  said = []
  vi.spyOn(console, 'log').mockImplementation(line => said.push(String(line)))
})

const HEAD = '国家;中文名;英文名;级别;城市;备注'
const ITALY = '意大利;意大利驻澜江总领事馆;Consulate General of Italy in Lanjiang;总领馆;澜江;x'

it('imports a sheet when it is told to, and before that says what it would do', async () => {
  writeFileSync(sheet, inGb18030(`${HEAD}\n${ITALY}\n`))
  await importFile(['consulates', sheet])
  expect(said).toContain('1 new, 0 changed, 0 as they are, 0 wrong')
  expect(said.at(-1)).toContain('say --yes')
  expect(await db().consulate.count()).toBe(3)
  await importFile(['consulates', sheet, '--yes', '--map', '备注=phone'])
  expect(said.at(-1)).toBe('Imported')
  expect(await db().consulate.findFirst({ where: { sendingState: 'IT' } })).toMatchObject({ phone: 'x' })
})

it('names the cell that is wrong, and ends with one line', async () => {
  writeFileSync(sheet, inGb18030(`${HEAD}\n${ITALY.replace('意大利;', '意大里;')}\n`))
  await expect(importFile(['consulates', sheet, '--yes'])).rejects.toThrow(
    'Nothing was imported: 1 cell needs changing.',
  )
  expect(said).toContain('  wrong     cell A2 (国家: 意大里): no State of the table has this name')
})

it.each([
  [['invitations', 'x.csv'], 'Say consulates or people, and FILE'],
  [['consulates', '/no/such/file'], '/no/such/file cannot be read.'],
  [['consulates', sheet, '--map', '备注=note'], '--map 备注=note: there is no field note.'],
])('refuses %j in one line', async (args, line) => {
  await expect(importFile(args)).rejects.toThrow(line)
})

it('exports a list as its page gives it, recorded, and writes over nothing', async () => {
  const file = path.join(folder, 'list.csv')
  await exportList(['consulates', file, '--language', 'en', '--only', 'q=hungary'])
  expect(readFileSync(file, 'utf8').trim().split('\r\n')).toHaveLength(2)
  expect(await db().auditEvent.findFirst({ where: { type: 'list.exported' } })).toMatchObject({
    actorKind: 'command-line',
    data: { list: 'consulates', rows: 1 },
  })
  await expect(exportList(['consulates', file])).rejects.toThrow('is there already')
  const letters = path.join(folder, 'list.doc')
  await expect(exportList(['consulates', letters])).rejects.toThrow('There is no such list')
  expect(existsSync(letters)).toBe(false)
  const typeset = path.join(folder, 'list.pdf')
  await exportList(['consular-list', typeset, '--only', 'on=2023-07-21'])
  expect(readFileSync(typeset).subarray(0, 5).toString()).toBe('%PDF-')
})

it('exports the plan of a half-year and what posts have asked', async () => {
  const [plan, support] = [path.join(folder, 'plan.csv'), path.join(folder, 'support.csv')]
  await exportList(['plan', plan, '--language', 'en', '--only', 'half=2023H2'])
  expect(readFileSync(plan, 'utf8')).toContain('Hungary,Plan not received')
  await exportList(['support', support, '--language', 'en'])
  expect(readFileSync(support, 'utf8')).toContain('Consulate,The activity')
  await expect(exportList(['plan', plan, '--only', 'half=soon'])).rejects.toThrow('There is no such list')
})
