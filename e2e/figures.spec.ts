import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { checkPage } from './checks'
import { hasten } from './mails'
import { planActivity, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const INVITED = t('stats.figure.invited_activities')
const SUPPORTED = t('stats.figure.supported_activities')

test('the recorded 13 becomes 12, is removed, and comes back: the growth follows, each time from its source', async ({
  signedIn,
}) => {
  test.setTimeout(90_000)
  const page = await signedIn('staff', 'en')
  await page.goto('/en/office/statistics/2023H1')
  await expect(total(page, INVITED)).toContainText('+84.6 %')
  await open(page, INVITED, 2022, 13)
  await expect(page).toHaveURL(/\/2022H1\/source\/invited_activities$/)
  await checkPage(page, 'en')
  await page.getByLabel(t('stats.value')).fill('12')
  await page.getByRole('button', { name: t('stats.change_submit') }).click()
  await expect(page.getByText(t('stats.errors.done.figure_changed'))).toBeVisible()

  await page.goto('/en/office/statistics/2023H1')
  await expect(total(page, INVITED)).toContainText('+100.0 %')
  await open(page, INVITED, 2022, 12)
  await page.getByRole('button', { name: t('stats.remove') }).click()
  const question = page.getByRole('dialog', { name: t('stats.remove_title') })
  await expect(question).toContainText(t('stats.remove_text'))
  await question.getByRole('button', { name: t('stats.remove_confirm') }).click()
  await expect(page.getByText(t('stats.not_recorded'), { exact: true })).toBeVisible()

  await page.goto('/en/office/statistics/2023H1')
  await expect(total(page, INVITED).locator('b').first()).toHaveText('–')
  await page.getByText(t('stats.record'), { exact: true }).click()
  const form = page.getByRole('form', { name: t('stats.record') })
  await form.getByLabel(t('stats.figure_column')).selectOption('invited_activities')
  await form.getByLabel(t('stats.half_year')).fill('2022H1')
  await form.getByLabel(t('stats.value')).fill('13')
  await form.getByLabel(t('stats.source'), { exact: true }).fill('The article of 21 July 2023')
  await form.getByRole('button', { name: t('stats.record_submit') }).click()
  await expect(total(page, INVITED)).toContainText('+84.6 %')
  await checkPage(page, 'en')

  await open(page, SUPPORTED, 2023, 27)
  await expect(page.getByRole('main')).toContainText('article of 2023-07-21')
})

test('a counted half-year opens exactly its rows', async ({ signedIn, stack }) => {
  test.setTimeout(150_000)
  const title = 'Exchange of the second half-year'
  const page = await signedIn('staff', 'en')
  await page.goto('/en/office/statistics/2023H2')
  await expect(total(page, INVITED).locator('p')).toHaveText(/^[–0]$/)
  await page.goto('/en/office/activities')
  await planActivity(page, 'en', {
    titleZh: '下半年国际交流活动',
    titleEn: title,
    date: '2023-09-15',
    kind: 'international_exchange',
  })
  await sendToAll(page, 'en')
  await hasten(stack)

  await page.goto('/en/office/statistics/2023H2')
  await open(page, INVITED, 2023, 1)
  await expect(page).toHaveURL(/\/2023H2\/rows\?figure=invited_activities$/)
  await expect(
    page.getByText(t('stats.activities_count', { count: 1 }), { exact: true }).first(),
  ).toBeVisible()
  await expect(page.locator('main tbody tr')).toHaveCount(1)
  await checkPage(page, 'en')
  await page.locator('main tbody').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)

  await page.goto('/en/office/statistics/2023H2')
  for (const name of ['figures', 'months', 'breakdown']) {
    const csv = parse(await download(page, name, 'csv'), { bom: true }) as string[][]
    const xlsx = await readSheet(await download(page, name, 'xlsx'))
    expect(
      xlsx.map(row => row[0]),
      `first column of ${name}`,
    ).toEqual(csv.map(row => row[0] || null))
    expect(xlsx.length).toBe(csv.length)
    const shown = await SHOWN[name]?.(page)
    expect(firstOf(csv), `rows of ${name}`).toEqual(shown)
  }
})

/** What the page shows of a table, as the file's first two columns of its rows. */
const SHOWN: Record<string, (page: Page) => Promise<string[]>> = {
  figures: async page => [
    `${INVITED} ${await total(page, INVITED).locator('p').textContent()}`,
    `${SUPPORTED} ${((await total(page, SUPPORTED).locator('p').textContent()) ?? '').replace('–', '')}`,
  ],
  months: async page => {
    const row = page.getByRole('table', { name: t('stats.months_title') }).getByRole('row')
    const [names = [], values = []] = [
      await row.first().getByRole('columnheader').allTextContents(),
      await row.nth(1).getByRole('cell').allTextContents(),
    ]
    return values.map((value, at) => `${names[at + 1]} ${value}`)
  },
  breakdown: page =>
    page
      .getByRole('table', { name: t('stats.by.consulate'), exact: true })
      .locator('tbody tr')
      .evaluateAll(rows =>
        rows.map(row => ['th', 'td a'].map(part => row.querySelector(part)?.textContent).join(' ')),
      ),
}

function firstOf(csv: string[][]): string[] {
  const [heading = [], ...rows] = csv
  const isMonths = heading[0] === t('stats.month')
  const isFigures = heading[0] === t('stats.figure_column')
  if (isMonths) return rows.map(row => `${row[0]?.slice(0, 3)} ${row[2]}`)
  return (isFigures ? rows.slice(0, 2) : rows).map(row => `${row[0]} ${row[1]}`)
}

/** The card of one of the headline's totals. */
function total(page: Page, figure: string): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: figure, exact: true }) })
}

/** Opens a number of the headline: its source card, or its rows. */
async function open(page: Page, figure: string, year: number, value: number): Promise<void> {
  await total(page, figure)
    .getByRole('link', { name: new RegExp(`^${figure}, .*${year}.*: ${value}\\.`) })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: figure })).toBeVisible()
}

async function download(page: Page, name: string, format: string): Promise<Buffer> {
  const label = t('ui.export.one', { what: t(`stats.table.${name}`), format: format.toUpperCase() })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).click(),
  ])
  expect(file.suggestedFilename()).toBe(`statistics-2023H2-${name}.${format}`)
  return readFile(await file.path())
}
