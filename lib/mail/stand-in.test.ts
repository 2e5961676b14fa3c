import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { startMailStandIn } from './stand-in'

test('keeps what it receives as files, in order, and can be turned off and on', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'consular-mail-'))
  const mail = await startMailStandIn({ dir })
  const send = (subject: string) =>
    createTransport(mail.url).sendMail({ from: 'a@fao.example', to: 'b@post.example', subject, text: '请柬' })

  await send('one')
  await mail.pause()
  await expect(send('lost')).rejects.toThrow('ECONNREFUSED')
  await mail.resume()
  await send('two')
  await mail.stop()

  const files = (await readdir(dir)).sort()
  const texts = await Promise.all(files.map(name => readFile(path.join(dir, name), 'utf8')))
  expect(texts).toHaveLength(2)
  expect(texts[0]).toMatch(
    /^Return-Path: <a@fao\.example>\r\nDelivered-To: b@post\.example\r\n.*Subject: one/s,
  )
  expect(texts[1]).toContain('Subject: two')
})
