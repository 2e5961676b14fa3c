import type { Page } from '@playwright/test'
import { checkPage } from './checks'
import { planActivity } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const PARAGRAPH = { en: 'Gifts are not exchanged.', zh: '敬请勿馈赠礼品。' }
const preview = (page: Page) => page.frameLocator('iframe[name=words-preview]')

test('a paragraph for one kind of activity, in both languages: typed, looked at, saved, seen as a difference, rolled back', async ({
  signedIn,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn('staff', 'en')
  await page.goto('/en/office/activities')
  await planActivity(page, 'en', { titleZh: '文化沙龙', titleEn: 'Cultural salon', kind: 'cultural' })
  await page.getByRole('button', { name: t('invitations.audience.check', { count: 11 }) }).click()
  await expect(page).toHaveURL(/\/check$/)
  const check = page.url()

  await page.goto('/en/office/activities')
  await page.getByRole('link', { name: t('activities.templates') }).click()
  await page.getByRole('link', { name: t('templates.key.invitation') }).click()
  await page.getByLabel(t('templates.recipient')).selectOption({ label: 'Japan · Cultural salon' })
  await expect(preview(page).getByText('Cultural salon').first()).toBeVisible()
  for (const locale of ['en', 'zh'] as const) {
    const body = page.locator(`[name="${locale}.body"]`)
    const text = `{{#kind.cultural}}${PARAGRAPH[locale]}{{/kind.cultural}}`
    await body.fill(`${await body.inputValue()}\n\n${text}`)
    await expect(preview(page).getByText(PARAGRAPH[locale])).toBeVisible()
  }
  await page.getByLabel(t('templates.note')).fill('Asked by the director')
  await page.getByRole('button', { name: t('templates.save') }).click()
  await expect(page.getByText(t('templates.warnings'))).toBeVisible()
  await checkPage(page, 'en')
  await page.getByRole('button', { name: t('templates.save') }).click()
  await expect(page.getByText(t('templates.done.saved'))).toBeVisible()
  await page.getByText(t('templates.differences')).first().click()
  await expect(page.locator('ins').filter({ hasText: 'Gifts' })).toBeVisible()
  await expect(page.locator('ins').filter({ hasText: '馈赠' })).toBeVisible()

  await page.goto(check)
  await expect(page.frameLocator('iframe').getByText(PARAGRAPH.en)).toBeVisible()

  await page.goto('/en/office/activities/templates/letter')
  await expect(preview(page).locator('svg')).toBeVisible()
  await page.locator('[name="zh.body"]').fill('**请柬**\n\n敬请光临新的词句。')
  await expect(preview(page).getByText('敬请光临新的词句。')).toBeAttached()
  await page.goto('/en/office/activities/templates/invitation')
  await page
    .getByRole('button', { name: t('templates.rollBack') })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('templates.rollBack') })
    .click()
  await expect(page.getByText(t('templates.done.rolled_back'))).toBeVisible()
  await expect(page.locator('[name="en.body"]')).not.toHaveValue(/Gifts/)
  await page.goto(check)
  await expect(page.frameLocator('iframe').getByText('has the honour to invite')).toBeVisible()
  await expect(page.frameLocator('iframe').getByText(PARAGRAPH.en)).toHaveCount(0)
})

test('words that cannot be filled in are told by field, and what was typed stays', async ({ signedIn }) => {
  const page = await signedIn('staff', 'en', { width: 390 })
  await page.goto('/en/office/activities/templates/letter')
  await page.locator('[name="en.subject"]').fill('An invitation to {{tittle}}')
  await page.getByRole('button', { name: t('templates.save') }).click()
  await expect(page.getByText(t('templates.unknown', { names: '{{tittle}}' }))).toBeVisible()
  await expect(page.locator('[name="en.subject"]')).toHaveValue('An invitation to {{tittle}}')
  await checkPage(page, 'en')
})
