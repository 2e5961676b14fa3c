import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { inGb18030 } from '@/lib/testing/gb18030'
import { readTable } from './table'

const rows = [
  ['国家', '名称'],
  ['日本', '日本国驻重庆总领事馆，“总”;x'],
]
const read = async (bytes: Uint8Array) => {
  const table = await readTable(bytes)
  return table.ok ? table.value : table.reason
}
const utf8 = (text: string) => new TextEncoder().encode(text)

it.each([',', ';', '\t'])('reads a CSV with %j between its cells, in UTF-8 and GB18030', async delimiter => {
  const text = rows.map(row => row.map(cell => `"${cell}"`).join(delimiter)).join('\r\n')
  expect(await read(utf8(text))).toEqual(rows)
  expect(await read(utf8(`\uFEFF${text}`))).toEqual(rows)
  expect(await read(inGb18030(text))).toEqual(rows)
})

it('reads the UTF-16 that spreadsheets call Unicode text', async () => {
  const text = `\uFEFF${rows.map(row => row.join('\t')).join('\r\n')}`
  expect(await read(new Uint8Array(Buffer.from(text, 'utf16le')))).toEqual(rows)
})

it('reads an XLSX: numbers and days as texts, nothing where cells are merged', async () => {
  const day = new Date('1998-03-22T00:00:00Z')
  const book = await writeExcelFile([
    [{ value: '日期', columnSpan: 2 }, null],
    [{ value: day, type: Date, format: 'yyyy-mm-dd' }, { value: 36000 }],
  ]).toBuffer()
  expect(await read(new Uint8Array(book))).toEqual([
    ['日期', ''],
    ['1998-03-22', '36000'],
  ])
})

it('says of what is no table why it cannot be read', async () => {
  expect(await read(new Uint8Array())).toBe('table_empty')
  expect(await read(utf8(' \n,,\n'))).toBe('table_empty')
  expect(await read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('table_old_excel')
  expect(await read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe('table_no_text')
  expect(await read(zipSync({ 'a.txt': utf8('a') }))).toBe('table_broken')
  expect(await read(zipSync({ 'xl/workbook.xml': utf8('<not closed') }))).toBe('table_broken')
  expect(await read(utf8('a\n'.repeat(20_001)))).toBe('table_too_large')
  expect(await read(new Uint8Array(10_000_001))).toBe('table_too_large')
})

it('unpacks no bomb, whatever its heading says of its size', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(61_000_000) })
  expect(await read(bomb)).toBe('table_too_large')
  // The size that the part's heading gives, at byte 22, made small.
  const lying = bomb.slice()
  new DataView(lying.buffer).setUint32(22, 10, true)
  expect(await read(lying)).toMatch(/^table_(too_large|broken)$/)
})

it('never throws, whatever the bytes are', async () => {
  const book = new Uint8Array(await writeExcelFile(rows.map(row => row.map(value => ({ value })))).toBuffer())
  const broken = fc
    .tuple(fc.nat(book.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }))
    .map(([at, bytes]) => {
      const copy = book.slice()
      copy.set(bytes.slice(0, copy.length - at), at)
      return copy
    })
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), broken), async bytes => {
      const table = await readTable(bytes)
      expect(table.ok ? 'table_read' : table.reason).toMatch(/^table_/)
    }),
  )
})
