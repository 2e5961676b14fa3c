import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, MOST_BYTES, safeName, whyNotAttached } from './attachments'

const file = (name: string, size = 1) => ({ name, size })

describe('a file is attached', () => {
  it('unless it is empty or larger than one may be', () => {
    expect(whyNotAttached(file('a.pdf', 0), [])).toBe('file_empty')
    expect(whyNotAttached(file('a.pdf', MOST_BYTES), [])).toBeNull()
    expect(whyNotAttached(file('a.pdf', MOST_BYTES + 1), [])).toBe('file_large')
  })

  it('up to five, and ten megabytes in all', () => {
    const four = ['a', 'b', 'c', 'd'].map(name => file(name))
    expect(whyNotAttached(file('e'), four)).toBeNull()
    expect(whyNotAttached(file('f'), [...four, file('e')])).toBe('files_full')
    const two = [file('a', MOST_BYTES), file('b', MOST_BYTES - 10)]
    expect(whyNotAttached(file('c', 10), two)).toBeNull()
    expect(whyNotAttached(file('c', 11), two)).toBe('files_large')
    expect(bytesOf(two)).toBe(2 * MOST_BYTES - 10)
  })

  it('under a name that no other has', () => {
    expect(whyNotAttached(file('议程.PDF'), [file('议程.pdf')])).toBe('file_name_twice')
  })
})

describe('its name', () => {
  it.each([
    ['活动日程（第二版）.pdf', '活动日程（第二版）.pdf'],
    ['C:\\Users\\me\\议程.docx', '议程.docx'],
    ['../../etc/passwd', 'passwd'],
    ['bomb.pdf\u0000.exe', 'bomb.pdf.exe'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\r\nBcc: x.pdf', 'aBcc- x.pdf'],
    ['.hidden.pdf', 'hidden.pdf'],
    ['"quoted" <b>?.png', '-quoted- -b--.png'],
    ['.pdf', 'pdf'],
    ['', 'file'],
    ['e\u0301.pdf', 'é.pdf'],
  ])('%j goes out as %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })

  it('is never longer than a hundred characters, and keeps its ending', () => {
    expect(safeName(`${'长'.repeat(300)}.pdf`)).toBe(`${'长'.repeat(96)}.pdf`)
  })

  it('is safe whatever was typed, and stays when it is made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), name => {
        const safe = safeName(name)
        expect(safe).toMatch(/^[^\p{Cc}\p{Cf}/\\:*?"<>|]{1,200}$/u)
        expect([...safe].length).toBeLessThanOrEqual(100)
        expect(safe).not.toMatch(/^[. ]/)
        expect(safeName(safe)).toBe(safe)
      }),
    )
  })
})
