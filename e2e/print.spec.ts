import { makeRecords } from './pages'
import { activityIn, planActivity } from './steps'
import { expect, test } from './test'
import { words } from './words'

// A4 within its margins, at 96 dots to the inch.
const WIDTH = 673

for (const locale of ['zh', 'en'] as const) {
  test(`on paper, ${locale}: the cockpit, guest list and programme are whole, without controls, marked as sample`, async ({
    signedIn,
    stack,
  }) => {
    test.setTimeout(180_000)
    const t = words(locale)
    const { activities } = await makeRecords(stack)
    const page = await signedIn('staff', locale, { width: WIDTH })
    await page.goto(`/${locale}/office/activities`)
    await planActivity(page, locale, { titleZh: '有日程的会议', titleEn: 'Meeting with a programme' })
    const planned = activityIn(page)
    for (const path of [`${activities.invited}`, `${activities.invited}/guests`, `${planned}/programme`]) {
      await page.goto(`/${locale}/office/activities/${path}`)
      await page.emulateMedia({ media: 'print' })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('banner')).toContainText(t('layout.sample', { now: '' }).slice(0, 4))
      for (const role of ['navigation', 'checkbox'] as const)
        await expect(page.getByRole(role)).toHaveCount(0)
      for (const name of [t('cockpit.more.label'), t('cockpit.guests.print'), t('cockpit.contact.resend')])
        await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
      await expect(page.getByRole('link', { name: t('layout.mailbox') })).toHaveCount(0)
      expect(await page.evaluate(clipped), `cut off on ${path}`).toEqual([])
      await page.emulateMedia({ media: null })
    }
    await page.goto(`/${locale}/office/activities/${activities.invited}/guests`)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('columnheader', { name: t('cockpit.guests.sign') })).toBeVisible()
  })
}

/** Runs in the page: what reaches beyond the paper, or is cut off within its box. */
function clipped(): string[] {
  const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter(one => {
    const { width, height, right } = one.getBoundingClientRect()
    // What is for screen readers only is a dot.
    if (width <= 1 || height <= 1) return false
    const hidden = getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1
    return hidden || right > document.documentElement.clientWidth + 1
  })
  return seen.map(one => one.textContent?.trim().slice(0, 40) ?? '')
}
