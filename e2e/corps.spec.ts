import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { checkPage } from './checks'
import { FOUNDER, fillFounding, firstLink, test } from './founding'
import { signInByPassword } from './signing-in'
import { expect } from './test'
import { words } from './words'

const t = words('en')
const zh = words('zh')

// The consular corps of a city in 2018, from a sheet as people keep them: GB18030, a title over it, headings in two rows, days written in six ways, full-width
// digits, a row twice, a total. The ten posts in the city are real; the seventeen elsewhere are synthetic, and say so in their names and sources.
test('the corps of 2018: imported from a messy sheet, mended, searched, printed', async ({
  stranger,
  portal,
}) => {
  test.setTimeout(240_000)
  const page = await stranger()
  page.setDefaultTimeout(20_000)
  await page.goto(firstLink(portal))
  await fillFounding(page, 'Chongqing Foreign Affairs Office', { zh: '重庆', en: 'Chongqing' })
  await page.getByLabel(t('signin.first.password')).fill(FOUNDER.password)
  await page.getByRole('button', { name: t('signin.first.submit') }).click()
  await expect(page.getByText(t('signin.ready.office'))).toBeVisible()
  await signInByPassword(page, FOUNDER)
  await expect(page).toHaveURL(/\/en\/(office|admin)/)

  // Imported: four cells cannot stand, and nothing is written before they are mended.
  await page.goto('/en/office/consulates/import')
  const sheet = await readFile('e2e/fixtures/corps-2018.csv')
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(sheet), 'it is no UTF-8').toThrow()
  const file = { name: '2018.csv', mimeType: 'text/csv', buffer: sheet }
  await page.getByLabel(t('imports.file'), { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: t('imports.check') }).click()
  await expect(page.getByText(t('imports.sheet_wrong', { count: 4 }))).toBeVisible()
  await expect(page.getByText(`${t('imports.skipped_title')} (2)`)).toBeVisible()
  const cells = {
    'H5 开馆日期': '1998-05-18',
    'B12 国家（地区）': '意大利',
    'I20 领区': '四川、重庆',
    'E26 级别': '总领事馆',
  }
  for (const [cell, text] of Object.entries(cells)) await page.getByLabel(cell, { exact: true }).fill(text)
  await checkPage(page, 'en')
  await page.getByRole('button', { name: t('imports.check') }).click()
  await page.getByRole('button', { name: t('imports.apply', { count: 27 }) }).click()
  await expect(page.getByText(t('imports.applied', { added: 27, changed: 0 }))).toBeVisible()

  // Counted by where they are.
  const shown = async (query: string, count: number) => {
    await page.goto(`/en/office/consulates${query}`)
    await expect(page.getByText(t('directory.count', { count }), { exact: true })).toBeVisible()
  }
  await shown('?place=city', 10)
  await shown('?place=covering', 17)
  await shown('?place=covering&q=chengdu', 13)
  await shown('?place=covering&q=kunming', 4)
  await expect(page.getByRole('row').filter({ hasText: '(sample)' })).toHaveCount(4)

  // Searched, in each of the ways in which people know a name.
  for (const text of ['瑞典', 'ruidian', 'rd', 'swe', 'Sweden', 'Swedn', 'Kingdom of Sweden'])
    await finds(page, text)
  await page.keyboard.press('Escape')

  // Printed: as at the day, and as a typeset document.
  await page.goto('/zh/office/consulates/list')
  await expect(page.getByText('瑞典王国驻成都总领事馆（示例）').first()).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: new RegExp(`${zh('directory.list.title')}.*PDF`) }).click()
  const pdf = await readFile(await (await downloading).path())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  // The sheet once more, as it came, finds only what stays wrong in it; mended, it changes nothing.
  await page.goto('/en/office/consulates/import')
  await page.getByLabel(t('imports.file'), { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: t('imports.check') }).click()
  for (const [cell, text] of Object.entries(cells)) await page.getByLabel(cell, { exact: true }).fill(text)
  await page.getByRole('button', { name: t('imports.check') }).click()
  await expect(page.getByText(t('imports.nothing'))).toBeVisible()
})

/** The search behind Ctrl K finds the Swedish post first, a moment after it was written. */
async function finds(page: Page, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: t('layout.search.title') })
  await expect(async () => {
    if (!(await box.isVisible())) await page.keyboard.press('Control+k')
    await box.fill('')
    await box.fill(text)
    await expect(page.getByRole('dialog').getByRole('option').first(), text).toContainText('Sweden', {
      timeout: 2000,
    })
  }).toPass()
}
