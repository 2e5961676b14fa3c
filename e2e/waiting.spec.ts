import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink } from './mails'
import { planActivity, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')

test('the only place is taken, another post waits, gets it when it falls free, and takes it', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(120_000)
  const title = 'Supper for one'
  const staff = await signedIn('staff', 'en')
  await staff.goto('/en/office/activities')
  await planActivity(staff, 'en', { titleZh: '一席晚餐', titleEn: title, capacity: '1' })
  await sendToAll(staff, 'en')
  const cockpit = staff.url()
  await hasten(stack)
  const mails = await mailsAbout(stack, title, 11)
  const linkOf = (post: string) => {
    const mail = mails.find(one => one.to.includes(post))
    if (!mail) throw new Error(`no mail to ${post}`)
    return `${replyLink(mail)}?lang=en`
  }
  const [japan, hungary] = [await stranger(), await stranger({ width: 390 })]
  for (const [page, post] of [
    [japan, 'japan'],
    [hungary, 'hungary'],
  ] as const) {
    await page.goto(linkOf(post))
    await page.getByRole('radio', { name: t('reply.attending'), exact: true }).check()
    await page.getByRole('button', { name: t('reply.send') }).click()
  }
  await expect(hungary.getByRole('alert')).toContainText(t('reply.errors.full'))
  await hungary.getByRole('button', { name: t('reply.waiting.join') }).click()
  await expect(hungary.getByText(t('reply.waiting.waits', { count: 1 }))).toBeVisible()
  await checkPage(hungary, 'en')

  await staff.goto(cockpit)
  await expect(staff.getByText(t('cockpit.places.taken', { taken: 1, capacity: 1 }))).toBeVisible()
  await expect(staff.getByRole('button', { name: t('cockpit.places.remove') })).toBeVisible()
  await checkPage(staff, 'en')

  await japan.goto(linkOf('japan'))
  await japan.getByRole('radio', { name: t('reply.regrets'), exact: true }).check()
  await japan.getByRole('button', { name: t('reply.change') }).click()
  await mailsAbout(stack, title, 12)
  await hungary.goto(linkOf('hungary'))
  await expect(hungary.getByText(t('reply.waiting.offered', { count: 1 }))).toBeVisible()
  await hungary.getByRole('radio', { name: t('reply.attending'), exact: true }).check()
  await hungary.getByRole('button', { name: t('reply.send') }).click()
  await expect(hungary.getByRole('status')).toContainText(t('reply.recorded'))
  await staff.reload()
  await expect(staff.getByText(t('cockpit.places.nobody'))).toBeVisible()
})
