import { checkPage } from './checks'
import { planActivity } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')

test('a segment is made with its count before one’s eyes, is added to the city, one post is left out, and the sending keeps why', async ({
  signedIn,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn('staff', 'en')
  await page.goto('/en/office/activities')
  await page.getByRole('link', { name: t('activities.segments') }).click()
  await page
    .getByRole('link', { name: t('segments.new') })
    .first()
    .click()
  await expect(page.getByText(t('segments.asksNothing'))).toBeVisible()
  await page.getByLabel(t('segments.name'), { exact: true }).fill('European posts')
  await page.getByRole('button', { name: t('segments.save') }).click()
  await expect(page.getByText(t('segments.errors.segment_empty')).first()).toBeVisible()
  await expect(page.getByLabel(t('segments.name'), { exact: true })).toHaveValue('European posts')
  await page.getByRole('checkbox', { name: t('directory.region.europe'), exact: true }).check()
  await page
    .getByRole('checkbox', { name: t('segments.residence.in_city', { city: 'Chongqing' }), exact: true })
    .check()
  await expect(page.getByText(t('segments.posts', { count: 5 }), { exact: true })).toBeVisible()
  await checkPage(page, 'en')
  await page.getByRole('button', { name: t('segments.save') }).click()
  await expect(page.getByRole('link', { name: 'European posts', exact: true })).toBeVisible()
  await checkPage(page, 'en')

  await page.goto('/en/office/activities')
  await planActivity(page, 'en', { titleZh: '欧洲之夜', titleEn: 'European evening' })
  await page.getByLabel(t('segments.pick')).selectOption({ label: 'European posts (5)' })
  await page.getByRole('button', { name: t('segments.way.take') }).click()
  await expect(page.getByText(t('invitations.audience.chosen', { count: 5 }))).toBeVisible()
  await page.getByRole('checkbox', { name: 'Belarus' }).uncheck()
  await page.getByLabel(t('segments.reasonOf', { state: 'Belarus' })).fill('Away all week')
  await checkPage(page, 'en')
  await page.getByRole('button', { name: t('invitations.audience.check', { count: 4 }) }).click()
  await expect(page).toHaveURL(/\/check$/)
  await page.getByRole('button', { name: t('invitations.check.send', { count: 4 }) }).click()
  await expect(page).toHaveURL(/activities\/[\w-]+$/)
  await page.goto(`${page.url()}/messages`)
  await page.getByText(t('segments.sent')).click()
  await expect(page.getByText('Belarus (left out by hand, Away all week)')).toBeVisible()
  await checkPage(page, 'en')
})
