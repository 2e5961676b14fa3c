import { checkPage } from './checks'
import { FOUNDER, fillFounding, firstLink, test } from './founding'
import { signInByPassword } from './signing-in'
import { expect } from './test'
import { words } from './words'

const t = words('en')
test('a first start prints a link, good once, that makes the office and its administrator', async ({
  stranger,
  portal,
}) => {
  test.setTimeout(180_000)
  const link = firstLink(portal)
  const page = await stranger()
  await page.goto('/en/sign-in')
  await checkPage(page, 'en')
  const late = await stranger({ width: 390 })
  for (const one of [page, late]) {
    await one.goto(link)
    await checkPage(one, 'en')
  }
  await fillFounding(page, 'Linjiang Foreign Affairs Office')
  await page.getByLabel(t('signin.first.password')).fill('short')
  await page.getByRole('button', { name: t('signin.first.submit') }).click()
  await expect(page.getByRole('alert').filter({ hasText: t('errors.too_short') })).toBeVisible()
  await page.getByLabel(t('signin.first.password')).fill(FOUNDER.password)
  await page.getByRole('button', { name: t('signin.first.submit') }).click()
  await expect(page.getByText(t('signin.ready.office'))).toBeVisible()
  await checkPage(page, 'en')

  await fillFounding(late, 'Another office')
  await late.getByLabel(t('signin.first.password')).fill(FOUNDER.password)
  await late.getByRole('button', { name: t('signin.first.submit') }).click()
  await expect(late.getByRole('alert').filter({ hasText: t('signin.errors.link_over') })).toBeVisible()
  await late.goto(link)
  await expect(late.getByRole('heading', { name: t('signin.link.over') })).toBeVisible()
  await checkPage(late, 'en')

  await signInByPassword(page, FOUNDER)
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
