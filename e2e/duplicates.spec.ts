import { checkPage } from './checks'
import { sql } from './mails'
import { expect, test } from './test'
import { words } from './words'

for (const [locale, width, chinese] of [
  ['zh', 390, '示例甲'],
  ['en', 1440, '示例乙'],
] as const) {
  test(`two records of one person become one and two again, ${locale} at ${width} px`, async ({
    signedIn,
    stack,
  }) => {
    const t = words(locale)
    const home = `/${locale}/office/consulates/duplicates`
    const [elder, younger] = [`Twin Sample ${locale}`, `Sample Twin ${locale}`]
    const mail = `twin-${locale}@post.example`
    const person = (name: string, nameZh: string | null) =>
      sql(
        stack,
        `with k as (insert into "Contact" (id, name, "nameZh", email, "updatedAt") values (gen_random_uuid(), $1, $2, $3, now()) returning id)
         insert into "Posting" ("contactId", "consulateId", "titleEn", rank, "toOn")
         select k.id, c.id, 'Consul', 'consul', '2022-12-31' from k, "Consulate" c where c."sendingState" = 'HU'`,
        [name, nameZh, mail],
      )
    await person(elder, null)
    await person(younger, chinese)
    const staff = await signedIn('staff', locale, { width })
    await staff.goto(`/${locale}/office/consulates`)
    await staff.getByRole('link', { name: t('duplicates.link'), exact: true }).click()
    const row = staff.getByRole('row').filter({ hasText: elder })
    await expect(row).toContainText(younger)
    await expect(row).toContainText(t('directory.alike.email'))
    await checkPage(staff, locale)

    await row.getByRole('link', { name: t('duplicates.compare') }).click()
    await expect(staff.getByRole('heading', { name: younger })).toBeVisible()
    // What only the second says is chosen already.
    await expect(staff.getByRole('radio', { name: chinese })).toBeChecked()
    await expect(staff.getByRole('radio', { name: elder })).toBeChecked()
    await checkPage(staff, locale)
    await staff.getByRole('button', { name: t('duplicates.merge') }).click()
    await expect(staff).toHaveURL(home)
    await expect(row).toHaveCount(0)
    const merged = staff.getByRole('listitem').filter({ hasText: younger, has: staff.getByRole('button') })
    await expect(merged).toContainText(elder)
    await checkPage(staff, locale)

    await merged.getByRole('button', { name: t('duplicates.undo') }).click()
    await staff
      .getByRole('dialog')
      .getByRole('button', { name: t('duplicates.undo') })
      .click()
    await expect(row).toContainText(younger)
    await row.getByRole('link', { name: t('duplicates.compare') }).click()
    await staff.getByRole('button', { name: t('duplicates.apart') }).click()
    await staff
      .getByRole('dialog')
      .getByRole('button', { name: t('duplicates.apart') })
      .click()
    await expect(staff).toHaveURL(home)
    await expect(row).toHaveCount(0)
  })
}
