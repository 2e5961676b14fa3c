import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink } from './mails'
import { planActivity, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')

test('a post names somebody from outside its people; staff decline with a reason, the post reads it and names another', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(120_000)
  const title = 'Evening at the river'
  const staff = await signedIn('staff', 'en')
  await staff.goto('/en/office/activities')
  await planActivity(staff, 'en', { titleZh: '江畔之夜', titleEn: title })
  await sendToAll(staff, 'en')
  const cockpit = staff.url()
  await hasten(stack)
  const mail = (await mailsAbout(stack, title, 11)).find(one => one.to.includes('japan'))
  if (!mail) throw new Error('no mail to Japan')
  const link = `${replyLink(mail)}?lang=en`
  const guest = await stranger({ width: 390 })
  await guest.goto(link)
  await guest.getByRole('radio', { name: t('reply.attending'), exact: true }).check()
  await guest.locator('[name="delegates.1.pick"]').selectOption('other')
  await guest.locator('[name="delegates.1.name"]').fill('Anna Outsider')
  await guest.locator('[name="delegates.1.title"]').fill('Chair of a friendship society')
  await guest.getByRole('button', { name: t('reply.send') }).click()
  await expect(guest.getByText(t('reply.nomination.open'))).toBeVisible()
  await checkPage(guest, 'en')

  await staff.goto('/en/office')
  await expect(staff.getByText(t('today.nominations.title'))).toBeVisible()
  await staff.goto(cockpit)
  await expect(staff.getByText(t('cockpit.who.toApprove'), { exact: true })).toBeVisible()
  await checkPage(staff, 'en')
  await staff.getByRole('button', { name: t('cockpit.nominations.decline') }).click()
  const dialog = staff.getByRole('dialog')
  await dialog
    .getByRole('button', { name: t('cockpit.nominations.declineOne', { name: 'Anna Outsider' }) })
    .click()
  await expect(dialog.getByText(t('errors.reason_missing')).first()).toBeVisible()
  await dialog.getByLabel(t('ui.reason.zh')).fill('本次活动仅邀请领事官员。')
  await dialog.getByLabel(t('ui.reason.en')).fill('Only officers are invited.')
  await dialog
    .getByRole('button', { name: t('cockpit.nominations.declineOne', { name: 'Anna Outsider' }) })
    .click()
  await expect(staff.getByText(t('cockpit.who.toApprove'), { exact: true })).toHaveCount(0)
  await expect(staff.getByRole('button', { name: t('cockpit.nominations.approveAfterAll') })).toBeVisible()
  await checkPage(staff, 'en')
  const told = await mailsAbout(stack, title, 12)
  expect(told.some(one => JSON.stringify(one).includes('Only officers are invited.'))).toBe(true)

  await guest.goto(link)
  await expect(guest.getByText(/Only officers are invited/)).toBeVisible()
  await checkPage(guest, 'en')
})
