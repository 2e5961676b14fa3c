import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink } from './mails'
import { planActivity, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')

test('an activity asks for diet and plates: the guest answers without script, the organiser reads, the list shows who drives', async ({
  signedIn,
  stranger,
  stack,
}) => {
  const title = 'Tea at the lake'
  const staff = await signedIn('staff', 'en')
  await staff.goto('/en/office/activities')
  await planActivity(staff, 'en', { titleZh: '湖畔茶叙', titleEn: title, asks: ['diet', 'plate'] })
  await sendToAll(staff, 'en')
  const cockpit = staff.url()
  await hasten(stack)
  const japan = (await mailsAbout(stack, title, 11)).find(mail => mail.to.includes('japan'))
  if (!japan) throw new Error('no mail to Japan')

  const guest = await stranger({ javaScriptEnabled: false, width: 390 })
  await guest.goto(`${replyLink(japan)}?lang=en`)
  const seen = await stranger()
  await seen.goto(`${replyLink(japan)}?lang=en`)
  await checkPage(seen, 'en')
  await guest.getByRole('radio', { name: t('reply.attending'), exact: true }).check()
  await guest.locator('[name="delegates.0.diet"]').fill('Vegetarian')
  await guest.locator('[name="delegates.1.pick"]').selectOption('other')
  await guest.locator('[name="delegates.1.name"]').fill('Chen Driver')
  await guest.locator('[name="delegates.1.role"]').selectOption('driver')
  await guest.locator('[name="delegates.1.plate"]').fill('渝A·12345')
  await guest.getByRole('button', { name: t('reply.send') }).click()
  await expect(guest.getByRole('status')).toContainText('Chen Driver')
  await expect(guest.locator('body')).not.toContainText('12345')

  await staff.goto(cockpit)
  await expect(staff.getByRole('main')).not.toContainText('Vegetarian')
  await staff.getByRole('button', { name: t('cockpit.private.show') }).click()
  await expect(staff.getByText('Vegetarian')).toBeVisible()
  await expect(staff.getByText('渝A·12345')).toBeVisible()
  await checkPage(staff, 'en')
  await staff.goto(`${cockpit}/guests`)
  await expect(staff.getByRole('row').filter({ hasText: 'Chen Driver' })).toContainText(
    t('cockpit.roles.driver'),
  )
})
