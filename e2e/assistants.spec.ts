import { checkPage } from './checks'
import { hasten, mailsTo, replyLink, sql } from './mails'
import { activityIn, planActivity, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

test('an assistant gets a copy of the letter to the principal and answers for him', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(180_000)
  const t = words('en')
  const [post] = await sql<{ id: string }>(stack, `select id from "Consulate" where "sendingState" = 'GB'`)
  const address = 'assistant@united-kingdom.consulates.example'
  const page = await signedIn('staff', 'en')
  await page.goto(`/en/office/consulates/${post?.id}/people/new`)
  await page.locator('[name=name]').fill('Lin Shili')
  await page.locator('[name=email]').fill(address)
  await page.locator('[name=titleEn]').fill('Assistant')
  await page.locator('[name=rank]').selectOption('employee')
  await page.getByRole('button', { name: t('directory.form.add_person') }).click()
  await page.getByRole('link', { name: 'Lin Shili' }).click()
  await page
    .getByLabel(t('directory.assists.label'))
    .selectOption({ label: 'Mr. Samuel Tindall, Political and Economic Consul' })
  await page.getByRole('button', { name: t('directory.assists.save'), exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: t('directory.errors.done.saved') })).toBeVisible()
  await checkPage(page, 'en')
  await page.goto(page.url().replace('/en/', '/zh/'))
  await checkPage(page, 'zh')
  await page.goto(`/en/office/consulates/${post?.id}`)
  await expect(page.getByText('Assistant of Samuel Tindall')).toBeVisible()
  await checkPage(page, 'en')

  await page.goto('/en/office/activities')
  await planActivity(page, 'en', { titleZh: '助理', titleEn: 'With assistants' })
  await page.getByRole('button', { name: t('invitations.audience.check', { count: 11 }) }).click()
  await expect(page.getByText(t('invitations.check.copy', { name: 'Lin Shili' }))).toBeVisible()
  await checkPage(page, 'en')
  await page.goBack()
  await sendToAll(page, 'en')
  const activity = activityIn(page)
  await hasten(stack)
  const [copy] = await mailsTo(stack, address, 1)
  expect(copy?.text).toContain('Copy for Lin Shili, who may answer for Mr. Samuel Tindall by the link below.')
  expect(copy?.text).toContain('抄送Lin Shili')

  const guest = await stranger({ width: 390 })
  await guest.goto(replyLink(copy as NonNullable<typeof copy>))
  await guest.getByRole('radio', { name: t('reply.regrets'), exact: true }).check()
  await guest.getByRole('button', { name: t('reply.send') }).click()
  await expect(guest.getByRole('status')).toContainText(t('reply.recordedAnswer', { answer: 'regrets' }))
  const [invitation] = await sql<{ id: string }>(
    stack,
    `select id from "Invitation" where "activityId" = $1 and "consulateId" = $2`,
    [activity, post?.id],
  )
  await page.goto(`/en/office/activities/${activity}?history=${invitation?.id}`)
  await expect(page.getByRole('dialog')).toContainText('Lin Shili for Samuel Tindall')
  await checkPage(page, 'en')

  // The journeys that follow count their mails.
  await sql(
    stack,
    `update "Posting" set "assistsId" = null, "toOn" = '2023-01-01' where "contactId" in (select id from "Contact" where email = $1)`,
    [address],
  )
})
