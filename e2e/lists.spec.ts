import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { checkPage } from './checks'
import { makeRecords } from './pages'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')

test('every list is taken away as it is shown, with its filter, by whoever sees it', async ({
  signedIn,
  stack,
}) => {
  test.setTimeout(150_000)
  const { activities, japan } = await makeRecords(stack)
  const page = await signedIn('director', 'en')
  const LISTS = [
    [`/office/activities/${activities.invited}`, 'cockpit.export.replies', 'replies', 'Consulate'],
    [
      `/office/activities/${activities.invited}?show=attending`,
      'cockpit.export.replies',
      'replies',
      'Consulate',
    ],
    ['/office/activities?status=cancelled', 'activities.title', 'activities', 'Title'],
    ['/office/activities?half=all&q=deputy', 'activities.title', 'activities', 'Title'],
    ['/office/activities/register', 'register.title', 'register', 'Subject'],
    ['/office/activities/register?text=deputy', 'register.title', 'register', 'Subject'],
    ['/office/consulates', 'directory.title', 'consulates', 'Consulate'],
    ['/office/consulates?status=closed', 'directory.title', 'consulates', 'Consulate'],
    [`/office/consulates/${japan}`, 'directory.page.people', 'people', 'Person'],
    ['/office/consulates/list?on=2023-07-21&place=city', 'directory.list.title', 'consular-list', 'Person'],
  ] as const
  for (const [address, what, list, column] of LISTS) {
    await page.goto(`/en${address}`)
    const [heading = [], ...rows] = parse(await download(page, t(what), list, 'csv'), {
      bom: true,
    }) as string[][]
    const shown = await page.locator('main table').first().locator('tbody tr th').allInnerTexts()
    expect(rows.length, address).toBe(shown.length)
    const at = heading.indexOf(column)
    for (const [place, row] of rows.entries())
      expect(shown[place]?.replaceAll('\u00ad', ''), `${place} of ${address}`).toContain(row[at] ?? '')
    const sheet = await readSheet(await download(page, t(what), list, 'xlsx'))
    expect(
      sheet.map(row => String(row[at])),
      address,
    ).toEqual([heading, ...rows].map(row => row[at]))
  }

  await page.goto('/en/office/consulates/list?on=2023-07-01')
  await expect(page.getByText('The directory has been kept since 10 July 2023')).toBeVisible()
  const pdf = await download(page, t('directory.list.title'), 'consular-list', 'pdf')
  expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7')

  await page.goto(`/en/office/activities/${activities.invited}/messages`)
  const mails = parse(await download(page, t('cockpit.export.messages'), 'messages', 'csv'), {
    bom: true,
  }) as string[][]
  await expect(page.locator('main tbody tr')).toHaveCount(mails.length - 1)
  await checkPage(page, 'en')

  const auditor = await signedIn('auditor', 'en')
  await auditor.goto('/en/audit?type=list.exported')
  await expect(
    auditor
      .getByRole('row')
      .filter({ hasText: t('audit.type.list_exported') })
      .first(),
  ).toBeVisible()
})

test('on a phone a list is taken away from a menu', async ({ signedIn }) => {
  const page = await signedIn('staff', 'zh', { width: 390 })
  await page.goto('/zh/office/consulates')
  const z = words('zh')
  await page.getByRole('button', { name: z('ui.export.menu', { what: z('directory.title') }) }).click()
  const item = page.getByRole('menuitem', { name: z('ui.export.format', { format: 'CSV' }) })
  const [file] = await Promise.all([page.waitForEvent('download'), item.click()])
  const [heading] = parse(await readFile(await file.path()), { bom: true }) as string[][]
  expect(heading?.[0]).toBe(z('directory.column.consulate'))
  await checkPage(page, 'zh')
})

async function download(
  page: Page,
  what: string,
  list: string,
  format: 'csv' | 'xlsx' | 'pdf',
): Promise<Buffer> {
  const name = t('ui.export.one', { what, format: format.toUpperCase() })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(new RegExp(`^${list}-\\d{4}-\\d\\d-\\d\\d\\.${format}$`))
  return readFile(await file.path())
}
