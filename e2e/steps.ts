import { expect, type Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/routing'
import { words } from './words'

export type NewActivity = {
  titleZh: string
  titleEn: string
  date?: string
  kind?: string
  asks?: string[]
  capacity?: string
}

/** From the list of activities to the page that asks whom to invite. */
export async function planActivity(
  page: Page,
  locale: Locale,
  { titleZh, titleEn, date = '2023-07-21', kind = 'liaison_meeting', asks = [], capacity = '' }: NewActivity,
): Promise<void> {
  const t = words(locale)
  await page
    .getByRole('link', { name: t('activities.new') })
    .first()
    .click()
  await page
    .getByLabel(t('activities.fields.titleZh'))
    .or(page.locator('[name=titleZh]'))
    .first()
    .fill(titleZh)
  await page.locator('[name=titleEn]').fill(titleEn)
  await page.locator('[name=kind]').selectOption(kind)
  await page.locator('[name=date]').fill(date)
  await page.locator('[name=startTime]').fill('09:00')
  await page.locator('[name=endTime]').fill('17:30')
  await page.locator('[name=placeZh]').fill('市政厅')
  await page.locator('[name=placeEn]').fill('Town Hall')
  await page.locator('[name=capacity]').fill(capacity)
  for (const fact of asks) await page.locator(`[name="asks[]"][value=${fact}]`).check()
  await page.getByRole('button', { name: t('activities.form.invite') }).click()
  await expect(page).toHaveURL(/\/audience$/)
}

/** From whom to invite, over the check page, to the cockpit. */
export async function sendToAll(page: Page, locale: Locale, count = 11): Promise<void> {
  const t = words(locale)
  await page.getByRole('button', { name: t('invitations.audience.check', { count }) }).click()
  await expect(page).toHaveURL(/\/check$/)
  await page.getByRole('button', { name: t('invitations.check.send', { count }) }).click()
  await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)
}

/** The row of a State in the cockpit's table, found by its box. */
export function rowOf(page: Page, locale: Locale, state: string) {
  const box = page.getByLabel(words(locale)('cockpit.table.select', { state }), { exact: true })
  return page.getByRole('row').filter({ has: box })
}

/** The id of the activity whose page is open. */
export function activityIn(page: Page): string {
  const [, id] = /\/activities\/([0-9a-f-]{36})/.exec(page.url()) ?? []
  if (!id) throw new Error(`no activity at ${page.url()}`)
  return id
}
