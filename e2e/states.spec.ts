import { checkPage } from './checks'
import { expect, test } from './test'
import { words } from './words'

for (const [locale, width] of [
  ['zh', 1440],
  ['en', 390],
] as const) {
  test(`an administrator puts a State of the table right, ${locale} at ${width} px`, async ({ signedIn }) => {
    test.setTimeout(120_000)
    const t = words(locale)
    const page = await signedIn('administrator', locale, { width })
    await page.goto(`/${locale}/admin/users`)
    await page.getByRole('link', { name: t('admin.tabs.states'), exact: true }).click()
    await expect(page.getByText(t('states.count', { count: 196 }))).toBeVisible()
    await page.getByLabel(t('states.search')).fill('wlg')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '乌拉圭 Uruguay' }).click()

    const rank = `${t('directory.rank.attache')} · ${t('directory.form.in_english')}`
    await page.getByLabel(rank).fill('Attaché {surname}')
    await page.getByRole('button', { name: t('states.save') }).click()
    const summary = page.getByRole('alert').filter({ hasText: t('directory.errors.form_places') })
    await expect(summary.first()).toBeVisible()
    await expect(page.getByLabel(rank)).toHaveValue('Attaché {surname}')
    await page.getByLabel(rank).fill(`Attaché {name} ${locale}`)
    await page.getByRole('button', { name: t('states.save') }).click()
    await expect(page.getByText(t('audit.type.state_changed')).first()).toBeVisible()
    await expect(page.getByText(`Attaché {name} ${locale}`).first()).toBeVisible()
    await checkPage(page, locale)
  })
}

test('a State that was added by mistake is removed again, and one with a post is not offered to be', async ({
  signedIn,
}) => {
  const t = words('en')
  const page = await signedIn('administrator', 'en')
  await page.goto('/en/admin/states')
  await page.getByRole('link', { name: t('states.add') }).click()
  const fields = {
    code: 'TW',
    code3: 'XNW',
    nameZh: '新国',
    nameEn: 'Newland',
    officialZh: '新国',
    officialEn: 'Newland',
  }
  for (const [name, value] of Object.entries({ ...fields, pinyin: 'xin1 guo2', source: 'A test' }))
    await page.locator(`[name=${name}]`).fill(value)
  await page.getByRole('button', { name: t('states.addDone'), exact: true }).click()
  await expect(page.getByRole('alert').first()).toContainText(t('directory.errors.never_listed'))
  await page.locator('[name=code]').fill('xn')
  await page.getByRole('button', { name: t('states.addDone'), exact: true }).click()
  await expect(page).toHaveURL(/\/en\/admin\/states\/XN$/)
  await checkPage(page, 'en')
  await page.getByRole('button', { name: t('states.remove') }).click()
  await page.getByRole('button', { name: t('states.removeConfirm', { name: 'Newland' }) }).click()
  await expect(page).toHaveURL(/\/en\/admin\/states$/)
  await expect(page.getByRole('link', { name: /Newland/ })).toHaveCount(0)
  await page.goto('/en/admin/states/JP')
  await expect(page.getByRole('button', { name: t('states.remove') })).toHaveCount(0)
})
