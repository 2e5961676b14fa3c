import type { Locale } from '@/lib/i18n/routing'
import { checkPage } from './checks'
import { expect, test } from './test'
import { words } from './words'

// Each language has a half-year of its own, so that both run in one portal.
const RUNS: { locale: Locale; width: number; half: string; month: string }[] = [
  { locale: 'zh', width: 1440, half: '2023H2', month: '11' },
  { locale: 'en', width: 390, half: '2024H1', month: '3' },
]

for (const { locale, width, half, month } of RUNS)
  test(`a post plans its half-year, the office publishes it, and a district reads it, ${locale}, ${width}`, async ({
    signedIn,
  }) => {
    test.setTimeout(120_000)
    const t = words(locale)
    const title = `Flower fair ${half}`
    const officer = await signedIn('officer', locale, { width })
    // Whatever the post has planned already: this one stands in a line of its own.
    const newLine = async () => {
      const titles = officer.getByLabel(t('workPlans.form.titleEn'))
      await expect(titles.first()).toBeVisible()
      let at = (await titles.count()) - 1
      if (await titles.nth(at).inputValue()) {
        await officer.getByRole('button', { name: t('workPlans.form.add') }).click()
        at += 1
        await expect(titles).toHaveCount(at + 1)
      }
      return (field: string) => officer.getByLabel(t(`workPlans.form.${field}`)).nth(at)
    }
    await officer.goto(`/${locale}/consulate/plan?half=${half}&edit=1`)
    const line = await newLine()
    await line('titleEn').fill(title)
    await line('month').selectOption(month)
    await officer.getByRole('button', { name: t('workPlans.form.submit') }).click()
    await expect(officer.getByRole('alert').first()).toContainText(t('workPlans.errors.kind_needed'))
    await expect(line('titleEn')).toHaveValue(title)
    await checkPage(officer, locale)
    await line('kind').selectOption('trade')
    await officer.getByRole('button', { name: t('workPlans.form.draft') }).click()
    await expect(officer.getByText(t('workPlans.done.draft'))).toBeVisible()

    const staff = await signedIn('staff', locale, { width })
    await staff.goto(`/${locale}/office/plans/${half}`)
    await expect(staff.getByRole('link', { name: title }).filter({ visible: true })).toHaveCount(0)

    await officer.getByLabel(t('workPlans.form.inEnglish'), { exact: true }).fill('Flowers')
    await officer.getByRole('button', { name: t('workPlans.form.submit') }).click()
    await expect(officer.getByText(t('workPlans.done.submit'))).toBeVisible()
    await expect(officer.getByRole('rowheader', { name: title })).toBeVisible()
    await checkPage(officer, locale)

    await staff.reload()
    await staff.getByRole('link', { name: title }).filter({ visible: true }).click()
    await expect(staff.getByText('Flowers')).toBeVisible()
    await staff.getByRole('button', { name: t('workPlans.page.publish') }).click()
    await staff
      .getByRole('dialog')
      .getByRole('button', { name: t('workPlans.page.publish') })
      .click()
    await expect(staff.getByText(t('workPlans.done.published'))).toBeVisible()
    await checkPage(staff, locale)

    const district = await signedIn('district', locale, { width })
    await district.goto(`/${locale}/district/plan?half=${half}`)
    await district.getByRole('link', { name: t('workPlans.published.link') }).click()
    await expect(district.getByRole('rowheader', { name: title })).toBeVisible()
    await expect(district.getByText('Flowers')).toHaveCount(0)
    await checkPage(district, locale)

    await officer.goto(`/${locale}/consulate/plan?half=${half}&edit=1`)
    const next = await newLine()
    await next('titleEn').fill('Student exchange')
    await next('kind').selectOption('international_exchange')
    await next('month').selectOption(month)
    await officer.getByRole('button', { name: t('workPlans.form.submit') }).click()
    await expect(officer.getByText(t('workPlans.done.submit'))).toBeVisible()
    await expect(officer.getByText(t('workPlans.change.added', { count: 1 })).first()).toBeVisible()

    // For an activity of the plan support is asked: what the plan knows stands in the form already.
    await officer
      .getByRole('row', { name: title })
      .getByRole('link', { name: t('workPlans.askSupport') })
      .click()
    await expect(officer.getByLabel(t('support.form.firstOn'))).toBeVisible()
    await expect(officer.locator('input[name="titleEn"]')).toHaveValue(title)
    await officer
      .getByLabel(t('support.form.firstOn'))
      .fill(`${half.slice(0, 4)}-${month.padStart(2, '0')}-15`)
    await officer.locator('input[name="needs[]"]').first().check()
    await officer.locator('textarea[name="details"]').fill('A hall for 200 people.')
    await officer.getByRole('button', { name: t('support.form.submit') }).click()
    await expect(officer.getByText(t('support.status.submitted')).first()).toBeVisible()
    await officer.goto(`/${locale}/consulate/plan?half=${half}`)
    await expect(
      officer.getByRole('row', { name: title }).getByText(t('support.status.submitted')),
    ).toBeVisible()
    await checkPage(officer, locale)

    // Two windows: the second to save is told, loses nothing, and may replace the first.
    const second = await signedIn('officer', locale, { width })
    for (const page of [officer, second]) await page.goto(`/${locale}/consulate/plan?half=${half}&edit=1`)
    await officer.getByRole('button', { name: t('workPlans.form.draft') }).click()
    await expect(officer.getByText(t('workPlans.done.draft'))).toBeVisible()
    const priorities = second.getByLabel(t('workPlans.form.inEnglish'), { exact: true })
    await priorities.fill('Seeds')
    await second.getByRole('button', { name: t('workPlans.form.draft') }).click()
    await expect(second.getByRole('alert').first()).toContainText('Okuma Masaaki')
    await expect(priorities).toHaveValue('Seeds')
    await second.getByRole('button', { name: t('workPlans.form.draft') }).click()
    await expect(second.getByText(t('workPlans.done.draft'))).toBeVisible()
    await expect(priorities).toHaveValue('Seeds')
  })
