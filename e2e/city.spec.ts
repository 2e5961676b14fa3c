import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink } from './mails'
import { startStack } from './stack'
import { planActivity } from './steps'
import { test as base, expect } from './test'
import { words } from './words'

const test = base.extend({
  stack: [
    async ({ browserName: _ }, use) => {
      const stack = await startStack({ sample: 'city', scale: 2 })
      await use(stack)
      await stack.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

test('another city: the same journey, and nothing names Chongqing', async ({ signedIn, stranger, stack }) => {
  test.setTimeout(120_000)
  const t = words('en')
  const page = await signedIn('staff', 'en')
  const seen: string[] = []
  const look = async () => seen.push((await page.locator('body').textContent()) ?? '')
  await look()
  await page.goto('/en/office/activities')
  await look()
  await planActivity(page, 'en', {
    titleZh: '春季茶会',
    titleEn: 'Spring tea of another city',
    date: '2023-08-21',
  })
  await look()
  await page.getByRole('button', { name: /^Check \d+ invitations$/ }).click()
  await expect(page).toHaveURL(/\/check$/)
  await look()
  await page.getByRole('button', { name: /^Send \d+ invitations$/ }).click()
  await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)
  await hasten(stack)
  const mails = await mailsAbout(stack, 'Spring tea of another city', 5)
  const [mail] = mails
  if (!mail) throw new Error('no mail')
  const guest = await stranger({ width: 390 })
  await guest.goto(replyLink(mail))
  await guest.getByRole('radio', { name: t('reply.regrets'), exact: true }).check()
  await guest.getByRole('button', { name: t('reply.send') }).click()
  await expect(guest.getByRole('heading', { name: t('reply.recorded') })).toBeVisible()
  await expect(page.getByRole('table').first()).toContainText(t('cockpit.standing.regrets'), {
    timeout: 5000,
  })
  await look()
  for (const path of ['consulates', 'statistics']) {
    await page.goto(`/en/office/${path}`)
    await checkPage(page, 'en')
    await look()
  }
  seen.push(mail.text, mail.html)
  expect(seen.filter(text => /重庆|渝|Chongqing/.test(text))).toEqual([])
})
