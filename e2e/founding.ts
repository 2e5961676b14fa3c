import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type Portal, startPortal } from './portal'
import { test as base } from './test'

export const FOUNDER = {
  name: '沈示例',
  email: 'shen@linjiang.example',
  password: 'seven rivers under one bridge',
}

/** Playwright's `test` with a portal that has never been started before, another for each, in place of the sample's. */
export const test = base.extend<{ portal: Portal }>({
  portal: [
    async ({ browserName: _ }, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'consular-first-'))
      const portal = await startPortal(dataDir)
      await use(portal)
      await portal.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
    { timeout: 120_000 },
  ],
  baseURL: ({ portal }, use) => use(portal.url),
})

/** The link that a first start prints, in English. */
export function firstLink({ link }: Portal): string {
  if (!link) throw new Error('no link was printed')
  return link.replace('/zh/', '/en/')
}

/** Fills in who the office and its first administrator are, but for the password. */
export async function fillFounding(page: Page, nameEn: string, city = { zh: '临江', en: 'Linjiang' }) {
  const texts = {
    nameZh: `${city.zh}市人民政府外事办公室`,
    nameEn,
    shortZh: `${city.zh}外办`,
    shortEn: `${city.en} FAO`,
    cityZh: city.zh,
    cityEn: city.en,
    mark: city.zh.slice(0, 1),
    name: FOUNDER.name,
    email: FOUNDER.email,
  }
  for (const [name, text] of Object.entries(texts)) await page.locator(`[name=${name}]`).fill(text)
}
