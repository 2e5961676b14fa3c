import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { provideSettings } from '@/lib/env'
import { NotFound } from '@/lib/errors'
import { mailbox, rawMail } from './mailbox'

beforeAll(async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'mailbox-'))
  provideSettings({ DATA_DIR: dir })
  expect(await mailbox()).toEqual([])
  await mkdir(path.join(dir, 'mailbox'))
  await writeFile(path.join(dir, 'secret.eml'), 'Subject: secret\r\n\r\n')
  const mail = (subject: string) =>
    `From: a@b.example\r\nTo: "C, D" <c@d.example>\r\nSubject: ${subject}\r\n\r\nText\r\n`
  await writeFile(path.join(dir, 'mailbox', '2023-07-10T01-00-00-000Z-000001.eml'), mail('first'))
  await writeFile(path.join(dir, 'mailbox', '2023-07-10T01-00-01-000Z-000002.eml'), mail('second'))
  await writeFile(path.join(dir, 'mailbox', '.half.eml'), mail('not whole yet'))
})

it('lists whole mails, the newest first', async () => {
  expect((await mailbox()).map(entry => entry.subject)).toEqual(['second', 'first'])
  expect((await mailbox())[0]?.to).toBe('C, D <c@d.example>')
})

it.each(['../secret', '..%2Fsecret', '/etc/passwd', '.half', '', 'a/b', 'unknown'])(
  'knows no mail %j',
  async id => {
    await expect(rawMail(id)).rejects.toThrow(NotFound)
  },
)
