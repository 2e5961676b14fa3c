import { checkPage } from './checks'
import { hasten, mailsAbout } from './mails'
import { expect, test } from './test'
import { words } from './words'

for (const [locale, width] of [
  ['zh', 390],
  ['en', 1440],
] as const) {
  test(`a post asks for support, the office takes it up, approves and delivers, ${locale} at ${width} px`, async ({
    signedIn,
    stack,
  }) => {
    const t = words(locale)
    const officer = await signedIn('officer', locale, { width })
    const staff = await signedIn('staff', locale, { width })
    const title = `Journey film week ${locale}`
    const list = `/${locale}/consulate/support`
    const state = (status: string) => t(`support.status.${status}`)

    // What is missing is said, and nothing typed is lost.
    await officer.goto(list)
    await officer.getByRole('link', { name: t('support.new') }).click()
    const typed = (field: string) => officer.locator(`[name="${field}"]`)
    await typed('titleEn').fill(title)
    await typed('firstOn').fill('2023-09-08')
    await typed('kind').selectOption('cultural')
    const submit = officer.getByRole('button', { name: t('support.form.submit') })
    await submit.click()
    await expect(
      officer.getByRole('alert').filter({ hasText: t('support.errors.needs_missing') }),
    ).toBeVisible()
    await expect(typed('titleEn')).toHaveValue(title)
    await checkPage(officer, locale)

    // A draft is the post's own.
    await officer.locator('[name="needs[]"][value=venue]').check()
    await officer.locator('[name="needs[]"][value=media]').check()
    await typed('details').fill('A hall for 200 people.')
    await officer.getByRole('button', { name: t('support.form.save') }).click()
    await expect(officer).toHaveURL(list)
    await expect(officer.getByRole('listitem').filter({ hasText: title }).first()).toContainText(
      state('draft'),
    )
    await checkPage(officer, locale)
    await staff.goto(`/${locale}/office/support`)
    await expect(staff.getByText(title)).toHaveCount(0)
    await officer.getByRole('link', { name: title }).click()
    await checkPage(officer, locale)
    await submit.click()
    await expect(officer.getByText(state('submitted')).first()).toBeVisible()
    await checkPage(officer, locale)
    const own = officer.url()

    // Staff are told, and say by when they answer.
    await staff.goto(`/${locale}/office/notices`)
    await expect(
      staff
        .getByText(t('notices.said.support.submitted', { post: locale === 'zh' ? '日本' : 'Japan' }))
        .first(),
    ).toBeVisible()
    await staff.goto(`/${locale}/office/support`)
    await checkPage(staff, locale)
    await staff.getByRole('link', { name: title }).click()
    await checkPage(staff, locale)
    const act = async (opens: string, confirm: string, fill?: () => Promise<void>) => {
      await staff.getByRole('button', { name: t(`support.act.${opens}`), exact: true }).click()
      await fill?.()
      const dialog = staff.getByRole('dialog')
      await dialog.getByRole('button', { name: t(`support.act.${confirm}`), exact: true }).click()
      await expect(dialog).toHaveCount(0)
    }
    await act('in_review', 'in_review', () => staff.locator('[name=answerBy]').fill('2023-08-02'))
    await expect(staff.getByText(state('in_review')).first()).toBeVisible()
    await officer.goto(`/${locale}/consulate`)
    const day = locale === 'zh' ? '2023年8月2日' : '2 August 2023'
    await expect(officer.getByText(t('support.answering', { day }))).toBeVisible()
    await checkPage(officer, locale)

    // The office writes both languages or none.
    const said = staff.getByRole('dialog')
    await staff.getByRole('button', { name: t('support.act.approved'), exact: true }).click()
    await said.locator('[name=wordsEn]').fill('The Town Hall is yours.')
    await said.getByRole('button', { name: t('support.act.approved'), exact: true }).click()
    await expect(
      said.getByRole('alert').filter({ hasText: t('support.errors.both_languages') }),
    ).toBeVisible()
    await said.locator('[name=wordsZh]').fill('可使用市政厅。')
    await said.getByRole('button', { name: t('support.act.approved'), exact: true }).click()
    await expect(said).toHaveCount(0)
    await act('delivered', 'delivered')
    await expect(staff.getByText(state('delivered')).first()).toBeVisible()
    await checkPage(staff, locale)

    await officer.goto(own)
    await expect(officer.getByText(state('delivered')).first()).toBeVisible()
    await expect(officer.getByText('The Town Hall is yours.')).toBeVisible()
    await expect(officer.getByRole('button', { name: t('support.withdraw.button') })).toHaveCount(0)
    await checkPage(officer, locale)
    await hasten(stack)
    const mails = await mailsAbout(stack, title, 3)
    expect(mails.some(mail => JSON.stringify(mail).includes('The Town Hall is yours.'))).toBe(true)
  })
}
