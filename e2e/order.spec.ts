import type { Page } from '@playwright/test'
import { checkPage } from './checks'
import { byCommands } from './invite'
import { activityIn, planActivity, rowOf, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

/** The State of each guest, from the first, as the table or the list names it. */
async function states(page: Page, names: string[]): Promise<string[]> {
  const rows = await page.getByRole('main').getByRole('row').allInnerTexts()
  return rows.flatMap(row => names.find(name => row.includes(name)) ?? []).slice(0, names.length)
}

for (const [locale, width, japan, hungary, netherlands] of [
  ['zh', 1440, '日本', '匈牙利', '荷兰'],
  ['en', 390, 'Japan', 'Hungary', 'Netherlands'],
] as const) {
  test(`guests in another order, and one place by hand, ${locale} at ${width} px`, async ({
    signedIn,
    stack,
  }) => {
    test.setTimeout(150_000)
    const t = words(locale)
    const names = [japan, hungary, netherlands]
    const page = await signedIn('staff', locale, { width })
    await page.goto(`/${locale}/office/activities`)
    await planActivity(page, locale, { titleZh: '排序的会议', titleEn: 'Meeting in another order' })
    await sendToAll(page, locale)
    const id = activityIn(page)
    await byCommands(stack, 'e2e/answer-all.ts', id, 'JP', 'HU', 'NL')
    await expect(rowOf(page, locale, japan)).toContainText(t('cockpit.standing.attending'))
    await expect.poll(() => states(page, names)).toEqual([hungary, japan, netherlands])

    await page.getByRole('button', { name: t('cockpit.order.names.precedence') }).click()
    const order = page.getByRole('dialog')
    await order.getByRole('radio', { name: t('cockpit.order.names.pinyin') }).check()
    await order.getByRole('button', { name: t('cockpit.order.set') }).click()
    await expect(order.getByText(t('cockpit.errors.order_reason_missing')).first()).toBeVisible()
    await order
      .getByRole('textbox', { name: t('cockpit.order.reason') })
      .fill(locale === 'zh' ? '与主办方商定' : 'as agreed with the host')
    await checkPage(page, locale)
    await order.getByRole('button', { name: t('cockpit.order.set') }).click()
    // hé, rì, xiōng
    await expect.poll(() => states(page, names)).toEqual([netherlands, japan, hungary])
    await expect(page.getByRole('button', { name: t('cockpit.order.names.pinyin') })).toBeVisible()

    await page.getByRole('button', { name: t('cockpit.menu.of', { state: hungary }) }).click()
    await page.getByRole('menuitem', { name: t('cockpit.menu.place') }).click()
    const place = page.getByRole('dialog')
    await place.getByRole('spinbutton').fill('1')
    await place
      .getByRole('textbox', { name: t('cockpit.place.reason') })
      .fill(locale === 'zh' ? '在会上致辞' : 'speaks first')
    await place.getByRole('button', { name: t('cockpit.place.set') }).click()
    await expect.poll(() => states(page, names)).toEqual([hungary, netherlands, japan])

    await page.goto(`/${locale}/office/activities/${id}/guests`)
    expect(await states(page, names)).toEqual([hungary, netherlands, japan])
    await page.goto(`/${locale}/office/activities/${id}`)
    await page.getByRole('button', { name: t('cockpit.menu.of', { state: hungary }) }).click()
    await page.getByRole('menuitem', { name: t('cockpit.menu.place') }).click()
    await checkPage(page, locale)
    await page.getByRole('button', { name: t('cockpit.place.free') }).click()
    await expect.poll(() => states(page, names)).toEqual([netherlands, japan, hungary])
  })
}
