import { checkPage } from './checks'
import { sql } from './mails'
import { planActivity } from './steps'
import { expect, test } from './test'
import { words } from './words'

// Each journey asks about somebody else, so that neither finds what the other has put right.
for (const [locale, width, state] of [
  ['zh', 1440, 'JP'],
  ['en', 390, 'NL'],
] as const) {
  test(`a letter waits until it is known how to address the person, ${locale} at ${width} px`, async ({
    signedIn,
    stack,
  }) => {
    test.setTimeout(120_000)
    const t = words(locale)
    const contact = `select "contactId" from "Posting" p join "Consulate" c on c.id = p."consulateId" where c."sendingState" = '${state}'`
    const [person] = await sql<{ name: string }>(
      stack,
      `update "Contact" set honorific = '' where id in (${contact}) returning name`,
    )
    const page = await signedIn('staff', locale, { width })
    await page.goto(`/${locale}/office/activities`)
    await planActivity(page, locale, { titleZh: '称呼', titleEn: 'How to address' })
    await page.getByRole('button', { name: t('invitations.audience.check', { count: 11 }) }).click()
    const problems = page.getByRole('alert').filter({ hasText: person?.name })
    await expect(problems).toContainText(t('invitations.check.problems', { count: 1 }))
    await expect(page.getByRole('button', { name: t('invitations.check.send', { count: 10 }) })).toBeVisible()
    await checkPage(page, locale)

    await problems.getByRole('link', { name: t('invitations.check.fillForm') }).click()
    await page.getByText(t('directory.form.more_names')).click()
    await page.locator('[name=familyName]').fill('Nobody')
    await page.locator('[name=honorific]').selectOption('Mr.')
    await page.getByRole('button', { name: t('directory.form.save_person') }).click()
    await expect(page.getByText(t('directory.errors.family_name')).first()).toBeVisible()
    await checkPage(page, locale)
    await page.locator('[name=familyName]').fill(person?.name.split(' ').at(-1) ?? '')
    await page.getByRole('button', { name: t('directory.form.save_person') }).click()

    await expect(page).toHaveURL(/\/check$/)
    await page.getByRole('button', { name: t('invitations.check.send', { count: 11 }) }).click()
    await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)
  })
}
