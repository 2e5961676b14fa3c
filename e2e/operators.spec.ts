import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { storedPassword } from '@/lib/users/commands/secrets'
import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink, sql } from './mails'
import { startPortal } from './portal'
import { linkFor, pressLink, signInByPassword } from './signing-in'
import { inherited, type Stack, startStack } from './stack'
import { activityIn, planActivity, sendToAll } from './steps'
import { test as base, expect } from './test'
import { words } from './words'

const t = words('en')
const NOTE = 'Allergic to peanuts'
const PASSWORD = 'four unrelated words here'
const OFFICER = 'officer@hungary.consulates.example'

// A portal of its own: somebody is erased here.
const test = base.extend({
  stack: [
    async ({ browserName: _ }, use) => {
      const stack = await startStack()
      await use(stack)
      await stack.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

test('operators: back up, remove what is over, erase a person, restore elsewhere and start there', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(240_000)
  const folder = await mkdtemp(path.join(tmpdir(), 'consular-e2e-operators-'))
  const [file, restored] = [path.join(folder, 'one.tar.gz'), path.join(folder, 'data')]
  const staff = await signedIn('staff', 'en')
  const { id, link } = await answered(staff, stack, await stranger({ javaScriptEnabled: false }))
  await sql(stack, `update "User" set "passwordHash" = $1 where role = 'staff'`, [
    await storedPassword(PASSWORD),
  ])

  await test.step('a backup is made while the portal runs; an existing file and a running portal are safe', async () => {
    expect(await ctl(stack.dataDir, 'backup', file)).toContain(`whole, in ${file}`)
    await expect(ctl(stack.dataDir, 'backup', file)).rejects.toThrow('exists already')
    await expect(ctl(stack.dataDir, 'restore', file, '--replace')).rejects.toThrow('stop that one first')
  })

  await test.step('private notes go when their time has come, and the organisers are told', async () => {
    const notes = `select 1 from "ReplyPrivateNote" where text = '${NOTE}'`
    await ctl(stack.dataDir, 'retain')
    expect(await sql(stack, notes)).toHaveLength(1)
    await sql(
      stack,
      `update "Activity" set "startsAt" = '2023-05-01T01:00Z', "endsAt" = '2023-05-01T09:00Z', "replyBy" = '2023-04-28T09:00Z' where id = $1`,
      [id],
    )
    expect(await ctl(stack.dataDir, 'retain', '--dry-run')).toContain(
      'Would go: 1 private notes, of 1 activity',
    )
    expect(await sql(stack, notes)).toHaveLength(1)
    expect(await ctl(stack.dataDir, 'retain')).toContain('Gone: 1 private notes')
    expect(await sql(stack, notes)).toHaveLength(0)
    await staff.goto(`/en/office/activities/${id}`)
    const day = '10 July 2023'
    await expect(staff.getByRole('main')).toContainText(t('cockpit.private.removed', { count: 1, day }))
    await checkPage(staff, 'en')
  })

  await test.step('a person is erased: first it is said what goes, then there is no way in', async () => {
    const asked = await ctl(stack.dataDir, 'erase', 'user', OFFICER, '--dry-run')
    const [, contact = ''] = /erase contact (\S+)/.exec(asked) ?? []
    await expect(ctl(stack.dataDir, 'erase', 'contact', contact)).rejects.toThrow('say --yes')
    const officer = await stranger()
    await pressLink(officer, await linkFor(stack, officer, OFFICER))
    await expect(officer).toHaveURL(/\/en\/consulate$/)
    expect(await ctl(stack.dataDir, 'erase', 'contact', contact, '--yes')).toContain('Erased')
    await officer.reload()
    await expect(officer).toHaveURL(/\/en\/sign-in/)
    await expect(ctl(stack.dataDir, 'erase', 'user', OFFICER, '--yes')).rejects.toThrow('There is no user')
  })

  await test.step('the backup is restored into a new folder, and the portal starts there', async () => {
    expect(await ctl(restored, 'restore', file)).toContain('done')
    expect(await secretIn(restored)).toBe(await secretIn(stack.dataDir))
    const portal = await startPortal(restored)
    const page = await stranger()
    await signInByPassword(page, { email: 'lin@fao.example', password: PASSWORD, at: portal.url })
    await expect(page).toHaveURL(/\/en\/office$/)
    await page.goto(`${portal.url}/en/office/activities/${id}`)
    await page.getByRole('button', { name: t('cockpit.private.show'), exact: true }).click()
    await expect(page.getByRole('main')).toContainText(NOTE)
    const guest = await page.request.get(`${portal.url}${link}?lang=en`)
    expect(guest.status()).toBe(200)
    await page.goto('about:blank')
    await portal.stop()
  })
  expect(await ctl(restored, 'backup', path.join(folder, 'two.tar.gz'))).toContain('whole')
  await rm(folder, { recursive: true })
})

/** An activity with all invited; Japan has answered with a private note, by a link that is given back as a path. */
async function answered(staff: Page, stack: Stack, guest: Page): Promise<{ id: string; link: string }> {
  const titleEn = 'Talks on keeping records'
  await staff.goto('/en/office/activities')
  await planActivity(staff, 'en', { titleZh: '档案工作座谈', titleEn })
  await sendToAll(staff, 'en')
  await hasten(stack)
  const mail = (await mailsAbout(stack, titleEn, 11)).find(one => one.to.includes('japan'))
  if (!mail) throw new Error('no mail to Japan')
  await guest.goto(`${replyLink(mail)}?lang=en`)
  await guest.getByRole('radio', { name: t('reply.attending'), exact: true }).check()
  await guest.getByLabel(t('reply.privateNote')).fill(NOTE)
  await guest.getByRole('button', { name: t('reply.send') }).click()
  await expect(guest.getByRole('status')).toBeVisible()
  return { id: activityIn(staff), link: new URL(replyLink(mail)).pathname }
}

/** Runs an operator's command as `npm run ctl` does, on what a folder holds; gives what it says, or rejects with its one line. */
async function ctl(dataDir: string, ...args: string[]): Promise<string> {
  const env = { ...inherited(), NODE_ENV: 'production', DATA_DIR: dataDir } as const
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/ctl.js', ...args], { env })
  return stdout
}

async function secretIn(dataDir: string): Promise<string> {
  return readFile(path.join(dataDir, 'secrets.json'), 'utf8')
}
