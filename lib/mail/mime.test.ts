import { expect, it } from 'vitest'
import { mime } from './mime'
import { readMail } from './reading'

const mail = {
  messageId: 'one@fao.example',
  date: new Date('2023-07-10T01:00:00Z'),
  from: { name: '外事办公室', address: 'liaison@fao.example' },
  to: { name: 'Okuma Masaaki', address: 'japan@consulates.example' },
  replyTo: null,
  subject: '请柬',
  language: 'zh-Hans, en',
  text: 'text',
  html: '<p>text</p>',
  calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR' },
}

it('a file keeps its name, however long and in whatever script, in lines that every server takes', async () => {
  const names = [
    `${'活动日程（第二版）'.repeat(10)}.pdf`,
    'Programme "of" the visit; v2.pdf',
    "L'été 100%.pdf",
  ]
  const files = names.map(name => ({ name, type: 'application/pdf', content: Buffer.from(name) }))
  const bytes = mime({ ...mail, files })
  expect(bytes.equals(mime({ ...mail, files }))).toBe(true)
  const lines = bytes.toString('latin1').split('\r\n')
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(78)
  expect(bytes.toString('latin1')).toMatch(/^[\t\r\n -~]*$/)
  const read = await readMail(bytes)
  expect(read.files.map(file => file.name)).toEqual(names)
  expect(read.files.map(file => file.content.toString())).toEqual(names)
  expect(read.calendar).toContain('BEGIN:VCALENDAR')
  expect(read.headers.filter(header => header.name === 'Message-ID')).toHaveLength(1)
})
