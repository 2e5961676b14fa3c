import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { hasten, mailsAbout, sql } from './mails'
import type { Stack } from './stack'
import { activityIn, planActivity, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const INVITED = 11

test('stopped within thirty seconds: nothing goes out, drafts again, the number void; then sent anew', async ({
  signedIn,
  stack,
}) => {
  test.setTimeout(120_000)
  const titleEn = 'Meeting that is stopped'
  const page = await signedIn('staff', 'en')
  await page.goto('/en/office/activities')
  await planActivity(page, 'en', { titleZh: '停止发送的会议', titleEn })
  await sendToAll(page, 'en', INVITED)
  const id = activityIn(page)
  const banner = page.getByRole('region', { name: t('cockpit.stop.label') })
  await expect(banner).toContainText(t('cockpit.stop.sending.invitation', { count: INVITED }))
  await banner.getByRole('button', { name: t('cockpit.stop.stop') }).click()

  await expect(page).toHaveURL(/\/check$/)
  await expect(page.getByText(t('invitations.check.sendable', { count: INVITED, problems: 0 }))).toBeVisible()
  await hasten(stack)
  await sql(stack, `select graphile_worker.add_job('sweep-deliveries', '{}')`)
  await sleep(3000)
  expect(await mailsAbout(stack, titleEn, 0), 'mails after stopping').toEqual([])
  const [stopped] = await messagesOf(stack, id)
  expect(stopped).toMatchObject({ voided: true, deliveries: INVITED, stopped: INVITED, links: 0 })
  expect(stopped?.number, 'the number stays in the register').toBeGreaterThan(0)
  expect(await statusesOf(stack, id)).toEqual([{ status: 'draft', count: INVITED }])

  await page.getByRole('button', { name: t('invitations.check.send', { count: INVITED }) }).click()
  await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)
  await hasten(stack)
  expect((await mailsAbout(stack, titleEn, INVITED)).length).toBe(INVITED)
  const [, again] = await messagesOf(stack, id)
  expect(again).toMatchObject({ voided: false, deliveries: INVITED, stopped: 0, links: INVITED })
  expect(again?.number).toBeGreaterThan(stopped?.number ?? 0)
  await page.goto(`/en/office/activities/${id}/messages`)
  await expect(page.getByText(t('cockpit.delivery.stopped'), { exact: true })).toHaveCount(INVITED)

  await page.goto('/en/office/activities')
  await page.getByRole('link', { name: t('activities.register') }).click()
  await page.getByLabel(t('register.search')).fill(titleEn)
  await page.getByRole('button', { name: t('register.find') }).click()
  const rows = page.locator('main tbody tr')
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: t('register.void') })).toContainText(`${stopped?.number}`)
  await rows
    .filter({ hasNotText: t('register.void') })
    .getByRole('link')
    .click()
  await expect(page).toHaveURL(new RegExp(`/${id}/messages$`))
})

test('pressed twice, and in two windows at once, it is sent once', async ({ signedIn, stack }) => {
  test.setTimeout(120_000)
  const titleEn = 'Meeting that is sent once'
  const [page, other] = [await signedIn('staff', 'en'), await signedIn('administrator', 'en')]
  await page.goto('/en/office/activities')
  await planActivity(page, 'en', { titleZh: '只发一次的会议', titleEn })
  const id = activityIn(page)
  await page.getByRole('button', { name: t('invitations.audience.check', { count: INVITED }) }).click()
  await expect(page).toHaveURL(/\/check$/)
  await other.goto(`/en/office/activities/${id}/check`)

  await Promise.all([sendButton(page).dblclick(), sendButton(other).dblclick()])
  // Both see what became of it: the cockpit, or that there is nothing left to send.
  for (const one of [page, other]) {
    const refusal = one.getByRole('alert').filter({ hasText: t('invitations.errors.nothing_to_send') })
    const sending = one.getByText(t('cockpit.stop.sending.invitation', { count: INVITED }))
    await expect(refusal.or(sending).first()).toBeVisible()
  }
  await hasten(stack)
  await mailsAbout(stack, titleEn, INVITED)
  await sleep(2000)
  expect((await mailsAbout(stack, titleEn, INVITED)).length).toBe(INVITED)
  expect(await messagesOf(stack, id)).toMatchObject([{ voided: false, deliveries: INVITED }])
})

function sendButton(page: Page) {
  return page.getByRole('button', { name: t('invitations.check.send', { count: INVITED }) })
}

type Issued = { number: number; voided: boolean; deliveries: number; stopped: number; links: number }

function messagesOf(stack: Stack, activityId: string): Promise<Issued[]> {
  return sql<Issued>(
    stack,
    `select m.number, m."voidedAt" is not null as voided, count(d.id)::int as deliveries,
       count(d.id) filter (where d.status = 'stopped')::int as stopped,
       (select count(*)::int from "ReplyToken" r join "Delivery" d on d.id = r."deliveryId" where d."messageId" = m.id) as links
     from "Message" m left join "Delivery" d on d."messageId" = m.id
     where m."subjectId" = $1 and m.key = 'invitation' group by m.id order by m."createdAt"`,
    [activityId],
  )
}

function statusesOf(stack: Stack, activityId: string) {
  return sql(
    stack,
    `select status, count(*)::int as count from "Invitation" where "activityId" = $1 group by status`,
    [activityId],
  )
}
