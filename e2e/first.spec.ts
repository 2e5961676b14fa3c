import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { checkPage } from './checks'
import { type Portal, startPortal } from './portal'
import { signInByPassword } from './signing-in'
import { test as base, expect } from './test'
import { words } from './words'

const t = words('en')
const PASSWORD = 'seven rivers under one bridge'
const EMAIL = 'shen@linjiang.example'

const test = base.extend<object, { portal: Portal }>({
  portal: [
    async ({ browserName: _ }, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'consular-first-'))
      const portal = await startPortal(dataDir)
      await use(portal)
      await portal.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ portal }, use) => use(portal.url),
})

test('a first start prints a link, good once, that makes the office and its administrator', async ({
  stranger,
  portal,
}) => {
  test.setTimeout(180_000)
  const link = portal.link?.replace('/zh/', '/en/')
  if (!link) throw new Error('no link was printed')
  const page = await stranger()
  await page.goto('/en/sign-in')
  await checkPage(page, 'en')
  const late = await stranger({ width: 390 })
  for (const one of [page, late]) {
    await one.goto(link)
    await checkPage(one, 'en')
  }
  await fill(page, 'Linjiang Foreign Affairs Office')
  await page.getByLabel(t('signin.first.password')).fill('short')
  await page.getByRole('button', { name: t('signin.first.submit') }).click()
  await expect(page.getByRole('alert').filter({ hasText: t('errors.too_short') })).toBeVisible()
  await page.getByLabel(t('signin.first.password')).fill(PASSWORD)
  await page.getByRole('button', { name: t('signin.first.submit') }).click()
  await expect(page.getByText(t('signin.ready.office'))).toBeVisible()
  await checkPage(page, 'en')

  await fill(late, 'Another office')
  await late.getByLabel(t('signin.first.password')).fill(PASSWORD)
  await late.getByRole('button', { name: t('signin.first.submit') }).click()
  await expect(late.getByRole('alert').filter({ hasText: t('signin.errors.link_over') })).toBeVisible()
  await late.goto(link)
  await expect(late.getByRole('heading', { name: t('signin.link.over') })).toBeVisible()
  await checkPage(late, 'en')

  await signInByPassword(page, { email: EMAIL, password: PASSWORD })
  await expect(page).toHaveURL(/\/en\/(office|admin)/)
  await expect(page.getByRole('banner')).toContainText('临')
  await checkPage(page, 'en')
  await page.goto('/en/admin/office')
  await expect(page.locator('[name=nameEn]')).toHaveValue('Linjiang Foreign Affairs Office')
  await checkPage(page, 'en')
  for (const empty of ['office/activities', 'office/consulates', 'office/statistics', 'admin/counting']) {
    await page.goto(`/en/${empty}`)
    await checkPage(page, 'en')
  }
  expect((await page.goto('/en/demo/mailbox'))?.status(), 'the demo is elsewhere').toBe(404)
  // What an open page still asks for would find nobody while the portal restarts.
  await page.context().close()
  await late.context().close()
  expect((await portal.restart()).link, 'a link at the next start').toBe(null)
})

async function fill(page: Page, nameEn: string): Promise<void> {
  const texts = {
    nameZh: '临江市人民政府外事办公室',
    nameEn,
    shortZh: '临江外办',
    shortEn: 'Linjiang FAO',
    cityZh: '临江',
    cityEn: 'Linjiang',
    mark: '临',
    name: '沈示例',
    email: EMAIL,
  }
  for (const [name, text] of Object.entries(texts)) await page.locator(`[name=${name}]`).fill(text)
}
