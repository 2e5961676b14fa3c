import { createHash, createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { provideSettings } from '@/lib/env'
import { smtp } from '@/lib/testing/sending'
import { mime } from './mime'
import { signed } from './signing'
import { closeTransport, handOver } from './transport'

let publicKey: KeyObject
let file = ''

const mail = mime({
  messageId: 'one@fao.example',
  date: new Date('2023-07-10T01:30:00Z'),
  from: { name: '澜江市人民政府外事办公室', address: 'liaison@fao.example' },
  to: { name: 'Mr. Okuma', address: 'okuma@jp.consulate.example' },
  replyTo: null,
  subject: '邀请：副馆长会议',
  language: 'zh-Hans, en',
  text: 'Text.\n\n  Two   spaces. \n',
  html: '<p>Text.</p>',
  calendar: null,
  files: [],
})

beforeAll(() => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  publicKey = pair.publicKey
  file = join(mkdtempSync(join(tmpdir(), 'dkim-')), 'key.pem')
  writeFileSync(file, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
})
afterEach(() => {
  provideSettings({ DKIM_DOMAIN: '', DKIM_SELECTOR: '', DKIM_KEY_FILE: '' })
})
const sign = () =>
  provideSettings({ DKIM_DOMAIN: 'fao.example', DKIM_SELECTOR: 'portal', DKIM_KEY_FILE: file })

it('leaves a mail as it is where nothing is set', async () => {
  expect((await signed(mail)).equals(mail)).toBe(true)
})

it('signs a mail so that its receiver can check it, the same every time', async () => {
  sign()
  const one = await signed(mail)
  expect((await signed(mail)).equals(one)).toBe(true)
  expect(one.toString()).toContain(mail.toString())
  expect(isRight(one)).toBe(true)
  expect(isRight(Buffer.from(one.toString().replace('okuma@', 'other@')))).toBe(false)
  expect(isRight(Buffer.from(`${one}more\r\n`))).toBe(false)
})

it('is what the mail server is given', async () => {
  sign()
  const server = await smtp()
  const said = await handOver(mail, { from: 'liaison@fao.example', to: 'okuma@jp.consulate.example' })
  expect(said.outcome).toBe('sent')
  expect(isRight(Buffer.from(server.taken[0] ?? ''))).toBe(true)
  closeTransport()
  await server.close()
})

/** As RFC 6376, 3.4.2, 3.4.4 and 3.7 have a receiver check relaxed/relaxed, rsa-sha256. */
function isRight(bytes: Buffer): boolean {
  const [head = '', ...rest] = bytes.toString('latin1').split('\r\n\r\n')
  const fields = head.replace(/\r\n(?=[ \t])/g, '').split('\r\n')
  const relaxed = (field: string) => {
    const at = field.indexOf(':')
    return `${field.slice(0, at).trim().toLowerCase()}:${field
      .slice(at + 1)
      .replace(/[ \t]+/g, ' ')
      .trim()}`
  }
  const signature = fields.find(field => /^DKIM-Signature:/i.test(field)) ?? ''
  const tag = (name: string) =>
    new RegExp(`[;:\\s]${name}=([^;]*)`).exec(signature)?.[1]?.replace(/\s/g, '') ?? ''
  const body = rest
    .join('\r\n\r\n')
    .split('\r\n')
    .map(line => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)*$/, '\r\n')
  if (createHash('sha256').update(body, 'latin1').digest('base64') !== tag('bh')) return false
  const named = tag('h')
    .split(':')
    .flatMap(name => fields.filter(field => field.toLowerCase().startsWith(`${name.toLowerCase()}:`)))
  const own = relaxed(signature).replace(/([;\s]b=)[^;]*/, '$1')
  const text = [...named.map(relaxed), own].join('\r\n')
  return createVerify('sha256').update(text, 'latin1').verify(publicKey, tag('b'), 'base64')
}
