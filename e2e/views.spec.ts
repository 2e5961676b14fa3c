import { checkPage } from './checks'
import { expect, test } from './test'
import { words } from './words'

for (const [locale, width] of [
  ['zh', 390],
  ['en', 1440],
] as const) {
  test(`a view of a list is put aside, shared, renamed and removed, ${locale} at ${width} px`, async ({
    signedIn,
  }) => {
    test.setTimeout(120_000)
    const t = words(locale)
    const name = locale === 'zh' ? '欧洲各馆' : 'Posts of Europe'
    const page = await signedIn('staff', locale, { width })
    await page.goto(`/${locale}/office/consulates?region=europe&page=1`)
    await page.getByRole('button', { name: t('views.save') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t('views.saveDone'), exact: true }).click()
    await expect(dialog.getByRole('alert').first()).toContainText(t('errors.required'))
    await dialog.getByLabel(t('views.name')).fill(name)
    await checkPage(page, locale)
    await dialog.getByRole('button', { name: t('views.saveDone'), exact: true }).click()
    const views = page.getByRole('navigation', { name: t('views.label') })
    await expect(views.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
    await checkPage(page, locale)

    // The same name twice is refused, and what was typed stays.
    await page.goto(`/${locale}/office/consulates?status=closed`)
    await page.getByRole('button', { name: t('views.save') }).click()
    await dialog.getByLabel(t('views.name')).fill(name)
    await dialog.getByRole('button', { name: t('views.saveDone'), exact: true }).click()
    await expect(dialog.getByRole('alert').first()).toContainText(t('views.errors.view_there'))
    await expect(dialog.getByLabel(t('views.name'))).toHaveValue(name)
    await page.keyboard.press('Escape')

    await views.getByRole('link', { name }).click()
    await expect(page).toHaveURL(/\/office\/consulates\?region=europe$/)
    const shared = page.url()
    await views.getByRole('button', { name: t('views.rename') }).click()
    await dialog.getByLabel(t('views.name')).fill(`${name} 2`)
    await dialog.getByRole('button', { name: t('views.renameDone'), exact: true }).click()
    await expect(views.getByRole('link', { name: `${name} 2` })).toBeVisible()

    // Another sees the same filter by the address, and no view of somebody else's.
    const director = await signedIn('director', locale, { width })
    await director.goto(shared)
    await expect(director.locator('select[name=region]')).toHaveValue('europe')
    await expect(director.getByRole('link', { name: `${name} 2` })).toHaveCount(0)

    await views.getByRole('button', { name: t('views.remove') }).click()
    await page.getByRole('button', { name: t('views.removeConfirm') }).click()
    await expect(page.getByRole('link', { name: `${name} 2` })).toHaveCount(0)
    await page.goto(`/${locale}/office/activities?status=cancelled`)
    await expect(page.getByRole('button', { name: t('views.save') })).toBeVisible()
    await checkPage(page, locale)
  })
}
