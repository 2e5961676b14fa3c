import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isNamedAs, kindOf } from './file-kind'
import type { Sheet } from './sheet'
import { toXlsx } from './xlsx'

const utf8 = (text: string) => new TextEncoder().encode(text)
const packed = (...names: string[]) => zipSync(Object.fromEntries(names.map(name => [name, utf8('<x/>')])))
const kind = (bytes: Uint8Array) => {
  const found = kindOf(bytes)
  return found.ok ? found.value : found.reason
}
const TYPES = '[Content_Types].xml'

describe('what a file is, by its bytes', () => {
  it('is found of what may be attached', async () => {
    expect(kind(utf8('%PDF-1.7\n%%EOF'))).toBe('pdf')
    expect(kind(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg')
    expect(kind(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('png')
    expect(kind(packed(TYPES, '_rels/.rels', 'word/document.xml'))).toBe('docx')
    expect(kind(packed(TYPES, 'ppt/presentation.xml', 'ppt/slides/slide1.xml'))).toBe('pptx')
    const sheet: Sheet = { name: '名单', columns: ['国家'], rows: [['日本']] }
    expect(kind(new Uint8Array(await toXlsx(sheet)))).toBe('xlsx')
  })

  it.each([
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0x00])],
    ['a script', utf8('#!/bin/sh\necho %PDF-1.7')],
    ['a page', utf8('<!doctype html><script>alert(1)</script>')],
    ['nothing', new Uint8Array()],
    ['a packed folder', packed('setup.exe')],
    ['a Java archive', packed('META-INF/MANIFEST.MF', 'Main.class')],
    ['a document without its table of types', packed('word/document.xml')],
    ['two documents in one', packed(TYPES, 'word/document.xml', 'xl/workbook.xml')],
    ['one that unpacks beside itself', packed(TYPES, 'word/document.xml', '../../start.bat')],
    ['one with a path of Windows', packed(TYPES, 'word/document.xml', 'word\\..\\start.bat')],
    ['one that is cut off', packed(TYPES, 'word/document.xml').subarray(0, 40)],
  ])('%s is none of them', (_, bytes) => {
    expect(kind(bytes)).toBe('file_type')
  })

  it('is refused with what to do where it is nearly one', () => {
    expect(kind(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('file_old_office')
    expect(kind(packed(TYPES, 'word/document.xml', 'word/vbaProject.bin'))).toBe('file_macros')
  })

  it('no bomb is one, whatever its heading says of its size', () => {
    const bomb = zipSync({ [TYPES]: utf8('<x/>'), 'word/document.xml': new Uint8Array(61_000_000) })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(kind(bomb)).toBe('file_unpacks')
  })
})

it('a name agrees by its ending alone, in capitals too', () => {
  expect(isNamedAs('议程.PDF', 'pdf')).toBe(true)
  expect(isNamedAs('map.jpeg', 'jpeg')).toBe(true)
  expect(isNamedAs('setup.pdf.exe', 'pdf')).toBe(false)
  expect(isNamedAs('议程.docx', 'pdf')).toBe(false)
  expect(isNamedAs('pdf', 'pdf')).toBe(false)
})
