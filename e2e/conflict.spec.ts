import type { Page } from '@playwright/test'
import { checkPage } from './checks'
import { sql } from './mails'
import { activityIn, planActivity } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')

test('two staff edit one activity: the second sees what changed and by whom, and loses nothing', async ({
  signedIn,
  stack,
}) => {
  test.setTimeout(90_000)
  const [first, second] = [await signedIn('staff', 'en'), await signedIn('administrator', 'en')]
  await first.goto('/en/office/activities')
  await planActivity(first, 'en', { titleZh: '两人同改的活动', titleEn: 'Edited by two' })
  const id = activityIn(first)
  for (const page of [first, second]) await page.goto(`/en/office/activities/${id}/edit`)

  await first.locator('[name=titleEn]').fill('Edited by the first')
  await first.locator('[name=dressEn]').fill('Business attire')
  await save(first)
  await expect(first).toHaveURL(new RegExp(`/activities/${id}$`))

  await second.locator('[name=titleEn]').fill('Edited by the second')
  await second.locator('[name=purposeEn]').fill('Typed by the second alone')
  await save(second)
  const [{ name: by } = { name: '' }] = await sql<{ name: string }>(
    stack,
    `select "updatedByName" as name from "Activity" where id = $1`,
    [id],
  )
  const alert = second.getByRole('alert').filter({ hasText: by })
  await expect(alert).toHaveText(t('activities.errors.changed_meanwhile', { by }))
  const titles = second.getByRole('row').filter({ hasText: t('activities.fields.titleEn') })
  await expect(titles).toContainText('Edited by the first')
  await expect(titles).toContainText('Edited by the second')
  await expect(
    second.getByText(t('activities.conflict.taken', { fields: t('activities.fields.dressEn') })),
  ).toBeVisible()
  await expect(second.locator('[name=titleEn]')).toHaveValue('Edited by the second')
  await expect(second.locator('[name=purposeEn]')).toHaveValue('Typed by the second alone')
  await expect(second.locator('[name=dressEn]')).toHaveValue('Business attire')
  await checkPage(second, 'en')

  await save(second)
  await expect(second).toHaveURL(new RegExp(`/activities/${id}$`))
  expect(
    await sql(stack, `select "titleEn", "purposeEn", "dressEn" from "Activity" where id = $1`, [id]),
  ).toEqual([
    {
      titleEn: 'Edited by the second',
      purposeEn: 'Typed by the second alone',
      dressEn: 'Business attire',
    },
  ])
})

test('two administrators change the settings: the second compares, and saves knowingly', async ({
  signedIn,
  stack,
}) => {
  const [first, second] = [await signedIn('administrator', 'en'), await signedIn('administrator', 'en')]
  for (const page of [first, second]) await page.goto('/en/admin/office')
  await first.locator('[name=phone]').fill('+86 23 0000 0001')
  await saveSettings(first)
  await expect(first.getByText(t('errors.done.saved'))).toBeVisible()

  await second.locator('[name=phone]').fill('+86 23 0000 0002')
  await second.locator('[name=letterheadEn]').fill('Foreign Affairs Office of Chongqing')
  await saveSettings(second)
  await expect(second.getByRole('alert').filter({ hasText: '吴示例' })).toHaveText(
    t('errors.changed_meanwhile', { by: '吴示例' }),
  )
  const phones = second.getByRole('row').filter({ hasText: t('admin.office.phone') })
  await expect(phones).toContainText('+86 23 0000 0001')
  await expect(phones).toContainText('+86 23 0000 0002')
  await expect(second.locator('[name=phone]')).toHaveValue('+86 23 0000 0002')
  await expect(second.locator('[name=letterheadEn]')).toHaveValue('Foreign Affairs Office of Chongqing')

  await saveSettings(second)
  await expect(second.getByText(t('errors.done.saved'))).toBeVisible()
  expect(await sql(stack, `select phone, "letterheadEn" from "Office" where "parentId" is null`)).toEqual([
    { phone: '+86 23 0000 0002', letterheadEn: 'Foreign Affairs Office of Chongqing' },
  ])
})

function save(page: Page) {
  return page.getByRole('button', { name: t('activities.form.save'), exact: true }).click()
}

function saveSettings(page: Page) {
  return page.getByRole('button', { name: t('admin.office.submit') }).click()
}
