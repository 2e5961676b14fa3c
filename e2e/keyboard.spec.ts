import type { Locator, Page } from '@playwright/test'
import { hasten, mailsAbout, replyLink } from './mails'
import { rowOf } from './steps'
import { expect, test } from './test'
import { words } from './words'

const LONGEST_WAY = 150

for (const locale of ['zh', 'en'] as const) {
  test(`21 July by keyboard only, ${locale}`, async ({ stranger, stack }) => {
    test.setTimeout(120_000)
    const t = words(locale)
    const page = await stranger()
    await page.goto(`/${locale}/sign-in`)
    await press(page, page.getByRole('button', { name: new RegExp(`^${t('signin.role.staff')}`) }), 'Enter')
    await expect(page).toHaveURL(/\/office$/)
    await press(
      page,
      page.getByRole('navigation').getByRole('link', { name: t('layout.sections.activities'), exact: true }),
      'Enter',
    )
    await expect(page).toHaveURL(/\/activities$/)

    await press(page, page.getByRole('link', { name: t('activities.new') }).first(), 'Enter')
    await expect(page).toHaveURL(/\/new$/)
    const titleEn = `Keyboard meeting ${locale}`
    await type(page, page.locator('[name=titleZh]'), '键盘会见')
    await type(page, page.locator('[name=titleEn]'), titleEn)
    await choose(page, page.locator('[name=kind]'), 'liaison_meeting')
    await typeDate(page, page.locator('[name=date]'), '2023-07-21')
    await type(page, page.locator('[name=startTime]'), '0900')
    await type(page, page.locator('[name=endTime]'), '1730')
    await type(page, page.locator('[name=placeZh]'), '市政厅')
    await type(page, page.locator('[name=placeEn]'), 'Town Hall')
    await press(page, page.getByRole('button', { name: t('activities.form.invite') }), 'Enter')
    await expect(page).toHaveURL(/\/audience$/)

    await press(
      page,
      page.getByRole('button', { name: t('invitations.audience.check', { count: 11 }) }),
      'Enter',
    )
    await expect(page).toHaveURL(/\/check$/)
    await press(page, page.getByRole('button', { name: t('invitations.check.send', { count: 11 }) }), 'Enter')
    await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)

    await hasten(stack)
    const mails = await mailsAbout(stack, titleEn, 11)
    const hungary = mails.find(mail => mail.to.includes('hungary'))
    const guest = await stranger({ width: 390, javaScriptEnabled: false })
    await guest.goto(`${replyLink(hungary ?? (mails[0] as never))}?lang=${locale}`)
    await press(guest, guest.locator('#attending'), 'Space')
    await press(guest, guest.getByRole('button', { name: t('reply.send') }), 'Enter')
    await expect(guest.getByRole('heading', { name: t('reply.recorded') })).toBeVisible()
    await expect(rowOf(page, locale, locale === 'zh' ? '匈牙利' : 'Hungary')).toContainText(
      t('cockpit.standing.attending'),
      { timeout: 5000 },
    )
  })
}

/** Goes with Tab until the control has the focus. */
async function goTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let steps = 0; steps < LONGEST_WAY; steps++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

async function press(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await goTo(page, target)
  await page.keyboard.press(key)
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await goTo(page, target)
  for (const key of text) {
    // 汉字 come from an input method, whole.
    if (/\p{Script=Han}/u.test(key)) await page.keyboard.insertText(key)
    else await page.keyboard.press(key === ' ' ? 'Space' : key)
  }
}

/** A date field's parts stand in the order of the browser's language. */
async function typeDate(page: Page, target: Locator, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  await type(page, target, `${month}${day}${year}`)
  await expect(target).toHaveValue(date)
}

/** Walks a select with the arrow until the value stands. */
async function choose(page: Page, target: Locator, value: string): Promise<void> {
  await goTo(page, target)
  for (let steps = 0; steps < 20 && (await target.inputValue()) !== value; steps++)
    await page.keyboard.press('ArrowDown')
  await expect(target).toHaveValue(value)
}
