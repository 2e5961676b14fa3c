import { checkPage } from './checks'
import { hasten, mailsAbout } from './mails'
import { activityIn, planActivity, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')

test('what staff need every day: a text for a chat, a note, an activity as last year, its mail tried on oneself', async ({
  signedIn,
  stack,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn('staff', 'en')
  await page.goto('/en/office/activities')
  await planActivity(page, 'en', { titleZh: '每年的招待会', titleEn: 'Reception of every year' })
  await sendToAll(page, 'en')
  await hasten(stack)
  const first = activityIn(page)

  await page.getByRole('button', { name: t('cockpit.menu.of', { state: 'Japan' }) }).click()
  await page.getByRole('menuitem', { name: t('cockpit.menu.chat') }).click()
  await expect(page.getByRole('textbox', { name: t('cockpit.chat.area') })).toHaveValue(
    /“Reception of every year”/,
  )
  await checkPage(page, 'en')
  await page.keyboard.press('Escape')
  await page.getByLabel(t('notes.write')).fill('Ask for the large hall.')
  await page.getByRole('button', { name: t('notes.save') }).click()
  await expect(page.getByRole('paragraph').filter({ hasText: 'Ask for the large hall.' })).toBeVisible()

  await page.getByRole('button', { name: t('cockpit.more.label') }).click()
  await page.getByRole('menuitem', { name: t('cockpit.more.duplicate.open') }).click()
  await page.getByRole('button', { name: t('cockpit.more.duplicate.confirm') }).click()
  await expect(page).toHaveURL(/\/edit$/)
  expect(page.url()).not.toContain(first)
  await expect(page.locator('[name=date]')).toHaveValue('2024-07-19')
  await expect(page.locator('[name=titleEn]')).toHaveValue('Reception of every year')
  await page.getByRole('button', { name: t('activities.form.invite') }).click()
  await page.getByRole('button', { name: t('invitations.audience.check', { count: 11 }) }).click()
  await expect(page).toHaveURL(/\/check$/)

  await page.getByRole('button', { name: t('invitations.test.open') }).click()
  await checkPage(page, 'en')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('invitations.test.send') })
    .click()
  await expect(page.getByText(t('invitations.errors.done.test_sent'))).toBeVisible()
  const mails = await mailsAbout(stack, 'Reception of every year', 12)
  const mail = mails.find(one => one.to.includes('lin@fao.example'))
  expect(mail?.subject).toMatch(/^\[Test\] Invitation: Reception of every year/)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: t('invitations.later.open') }).click()
  const later = page.getByRole('dialog')
  await later.getByLabel(t('invitations.later.day')).fill('2023-07-15')
  await later.getByLabel(t('invitations.later.time')).fill('09:30')
  await later.getByRole('button', { name: t('invitations.later.schedule') }).click()
  await expect(later.getByText(t('invitations.errors.quiet_hours')).first()).toBeVisible()
  await checkPage(page, 'en')
  await later.getByLabel(t('invitations.later.day')).fill('2023-07-11')
  await later.getByRole('button', { name: t('invitations.later.schedule') }).click()
  await expect(page.getByText(/go out on Tue 11 July 2023/)).toBeVisible()
  await checkPage(page, 'en')
  await page.getByRole('button', { name: t('invitations.later.takeBack') }).click()
  await expect(page.getByRole('button', { name: t('invitations.later.open') })).toBeVisible()
})
