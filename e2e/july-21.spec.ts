import type { Page } from '@playwright/test'
import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink } from './mails'
import { planActivity, rowOf, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const STATES = {
  zh: { JP: '日本', CA: '加拿大', UY: '乌拉圭' },
  en: { JP: 'Japan', CA: 'Canada', UY: 'Uruguay' },
}
const CLICKS = 12

for (const locale of ['zh', 'en'] as const) {
  for (const width of [1440, 390]) {
    test(`21 July, ${locale}, ${width} px: plan, invite, mail, answer, cockpit, figures`, async ({
      signedIn,
      stranger,
      stack,
    }) => {
      test.setTimeout(150_000)
      const t = words(locale)
      const titleEn = `Meeting with the deputy heads ${locale} ${width}`
      const page = await signedIn('staff', locale, { width })
      await checkPage(page, locale)
      await page.goto(`/${locale}/office/activities`)
      await checkPage(page, locale)

      const clicks = await countClicks(page)
      await planActivity(page, locale, {
        titleZh: `副馆长会议暨考察${locale === 'zh' ? '中' : '英'}${width}`,
        titleEn,
      })
      await checkPage(page, locale)
      await sendToAll(page, locale)
      expect(await clicks(), 'clicks from the list to eleven invitations').toBeLessThanOrEqual(CLICKS)
      await expect(page.getByText(/\d+ ?(秒|seconds?)/)).toBeVisible()
      await checkPage(page, locale)

      await hasten(stack)
      const mails = await mailsAbout(stack, titleEn, 11)
      const japan = mails.find(mail => mail.to.includes('japan'))
      if (!japan) throw new Error('no mail to Japan')
      await page.getByLabel(t('cockpit.table.select', { state: STATES[locale].CA })).check()
      const watched = page.getByLabel(t('cockpit.table.select', { state: STATES[locale].CA }))
      await watched.focus()

      const guest = await stranger({ width: 390, javaScriptEnabled: false })
      await guest.goto(`${replyLink(japan)}?lang=${locale}`)
      await guest.getByRole('radio', { name: t('reply.attending'), exact: true }).check()
      await guest.getByRole('button', { name: t('reply.send') }).click()
      await expect(guest.getByRole('heading', { name: t('reply.recorded') })).toBeVisible()

      await expect(rowOf(page, locale, STATES[locale].JP)).toContainText(t('cockpit.standing.attending'), {
        timeout: 5000,
      })
      await expect(rowOf(page, locale, STATES[locale].JP)).toContainText('Okuma Masaaki')
      await expect(watched).toBeFocused()
      await expect(watched).toBeChecked()

      const officer = await signedIn('officer', locale, { width })
      await expect(officer.getByText(titleEn).first()).toBeVisible()
      await checkPage(officer, locale)

      await page.goto(`/${locale}/office/statistics/2023H1`)
      for (const text of ['24', '84.6', '27', '8.0']) await expect(page.getByRole('main')).toContainText(text)
      await checkPage(page, locale)
    })
  }
}

/** Counts the clicks that a person makes from now on; typing is not counted. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  let count = 0
  await page.exposeFunction('countClick', () => {
    count += 1
  })
  const listen = () => {
    document.addEventListener(
      'click',
      event =>
        event.isTrusted && event.detail > 0 && (window as unknown as { countClick: () => void }).countClick(),
      true,
    )
  }
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return async () => count
}
