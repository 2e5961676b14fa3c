import { checkPage } from './checks'
import { hasten, mailsAbout } from './mails'
import { activityIn, planActivity } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')

test('where the office asks for it, the director approves what goes out, and only that', async ({
  signedIn,
  stack,
}) => {
  test.setTimeout(150_000)
  const titleEn = 'Reception that is approved'
  const administrator = await signedIn('administrator', 'en')
  await administrator.goto('/en/admin/office')
  const rule = administrator.getByLabel(t('admin.office.approval'))
  await rule.selectOption('director')
  await administrator.getByRole('button', { name: t('admin.office.submit') }).click()
  await expect(rule).toHaveValue('director')
  await expect(administrator.getByRole('status').filter({ hasText: /\S/ }).first()).toBeVisible()

  const staff = await signedIn('staff', 'en')
  await staff.goto('/en/office/activities')
  await planActivity(staff, 'en', { titleZh: '呈批的招待会', titleEn })
  await staff.getByRole('button', { name: t('invitations.audience.check', { count: 11 }) }).click()
  await expect(staff.getByText(t('invitations.approval.state.needed'))).toBeVisible()
  await expect(staff.getByRole('button', { name: t('invitations.check.send', { count: 11 }) })).toHaveCount(0)
  await staff.getByRole('button', { name: t('invitations.approval.submit') }).click()
  await expect(staff.getByText(t('invitations.approval.waits'))).toBeVisible()
  await checkPage(staff, 'en')

  const director = await signedIn('director', 'en', { width: 390 })
  await director.goto('/en/office')
  await expect(director.getByText(t('today.approval.title'))).toBeVisible()
  await director
    .getByRole('link', { name: t('today.approval.decide') })
    .first()
    .click()
  await checkPage(director, 'en')
  await director.getByRole('button', { name: t('invitations.approval.return') }).click()
  await expect(director.getByText(t('errors.reason_missing')).first()).toBeVisible()
  await director.getByRole('button', { name: t('invitations.approval.approve') }).click()
  await expect(director.getByText(/Approved by/)).toBeVisible()

  await staff.reload()
  await staff.getByRole('button', { name: t('invitations.check.send', { count: 11 }) }).click()
  await expect(staff).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)
  const id = activityIn(staff)
  await hasten(stack)
  await mailsAbout(stack, titleEn, 11)
  await staff.goto(`/en/office/activities/${id}/messages`)
  await staff.getByRole('link', { name: 'Okuma Masaaki' }).click()
  await expect(staff.getByText(t('cockpit.mail.approved'), { exact: true })).toBeVisible()

  await administrator.reload()
  await rule.selectOption('none')
  await administrator.getByRole('button', { name: t('admin.office.submit') }).click()
  await expect(administrator.getByRole('status').filter({ hasText: /\S/ }).first()).toBeVisible()
})
