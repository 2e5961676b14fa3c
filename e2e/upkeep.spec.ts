import { checkPage } from './checks'
import { expect, test } from './test'
import { words } from './words'

for (const [locale, width] of [
  ['zh', 390],
  ['en', 1440],
] as const) {
  test(`a post says what has changed of its people, the office confirms or declines, ${locale} at ${width} px`, async ({
    signedIn,
  }) => {
    const t = words(locale)
    const officer = await signedIn('officer', locale, { width })
    const staff = await signedIn('staff', locale, { width })
    const list = `/${locale}/consulate/people`
    const queue = `/${locale}/office/consulates/changes`
    const name = `Journey Sample ${locale}`
    const newcomer = staff.getByRole('link', { name, exact: true })

    // Somebody has come: what is missing is said, and nothing typed is lost.
    await officer.goto(`/${locale}/consulate`)
    await officer.getByRole('link', { name: t('home.peopleTell') }).click()
    await officer.getByRole('link', { name: t('upkeep.add'), exact: true }).click()
    const typed = (field: string) => officer.locator(`[name=${field}]`)
    await typed('name').fill(name)
    await officer.getByRole('button', { name: t('upkeep.form.send') }).click()
    await expect(officer.getByRole('alert').filter({ hasText: t('errors.required') })).toBeVisible()
    await expect(typed('name')).toHaveValue(name)
    await typed('titleEn').fill('Consul (Trade)')
    await typed('rank').selectOption('consul')
    await typed('note').fill('Sample')
    await checkPage(officer, locale)
    await officer.getByRole('button', { name: t('upkeep.form.send') }).click()
    await expect(officer).toHaveURL(list)
    await expect(officer.getByRole('heading', { name: t('upkeep.open.title') })).toBeVisible()
    await expect(officer.getByRole('complementary')).toContainText('Consul (Trade)')

    // Staff are told, compare and confirm; then the person is among those in post.
    await staff.goto(`/${locale}/office`)
    await expect(staff.getByRole('heading', { name: t('upkeep.card.title') })).toBeVisible()
    await staff.goto(queue)
    await newcomer.click()
    await expect(staff.getByRole('row').filter({ hasText: 'Consul (Trade)' })).toBeVisible()
    await checkPage(staff, locale)
    await staff.getByRole('button', { name: t('upkeep.page.accept') }).click()
    await expect(staff).toHaveURL(queue)
    await expect(staff.getByRole('row').filter({ hasText: name })).toContainText(
      t('upkeep.decision.accepted'),
    )
    await officer.reload()
    const row = officer.getByRole('listitem').filter({ hasText: name, has: officer.getByRole('button') })
    await expect(row).toContainText(t('upkeep.no_email'))

    // He has left: said, withdrawn, said again, declined with a reason that the post reads, said once more and confirmed.
    const leaves = async () => {
      await row.getByRole('button', { name: t('upkeep.leave') }).click()
      await officer.getByRole('button', { name: t('upkeep.left.confirm') }).click()
    }
    await leaves()
    const withdraw = officer.getByRole('button', {
      name: new RegExp(`^${t('upkeep.open.withdraw')}.*${name}`),
    })
    await withdraw.click()
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('upkeep.open.withdraw') })
      .click()
    await expect(withdraw).toBeHidden()
    await leaves()
    await staff.goto(queue)
    await newcomer.first().click()
    await staff.getByRole('button', { name: t('upkeep.page.decline') }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByRole('button', { name: t('upkeep.page.decline') }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await dialog.getByRole('textbox').fill('Still accredited')
    await dialog.getByRole('button', { name: t('upkeep.page.decline') }).click()
    await expect(staff).toHaveURL(queue)
    await officer.reload()
    await expect(officer.getByRole('listitem').filter({ hasText: 'Still accredited' }).first()).toContainText(
      name,
    )
    await checkPage(officer, locale)
    await leaves()
    await expect(withdraw).toBeVisible()
    await staff.goto(queue)
    await newcomer.first().click()
    await staff.getByRole('button', { name: t('upkeep.page.accept') }).click()
    await expect(staff).toHaveURL(queue)
  })
}
