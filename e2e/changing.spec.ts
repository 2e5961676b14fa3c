import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import type { ReadMail } from '@/lib/mail/reading'
import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink, sql } from './mails'
import type { Stack } from './stack'
import { activityIn, planActivity, rowOf, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const INVITED = 11

test('postponed: all are told, calendars are updated, the reply page has the new date, answers stand', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(180_000)
  const titleEn = 'Meeting that is postponed'
  const page = await signedIn('staff', 'en')
  const link = await invite(page, stack, '改期的会议', titleEn)
  const guest = await stranger({ width: 390 })
  await accept(guest, link)
  await expect(rowOf(page, 'en', 'Japan')).toContainText('Okuma Masaaki')
  const before = await mailsAbout(stack, titleEn, INVITED)

  await more(page, 'postpone')
  await checkPage(page, 'en')
  await page.getByLabel(t('invitations.postpone.date')).fill('2023-07-28')
  await page.getByLabel(t('invitations.postpone.replyBy')).fill('2023-07-25')
  await giveReasons(page, '因场地维修', 'The hall is under repair')
  await page.getByRole('button', { name: t('invitations.postpone.confirm', { count: INVITED }) }).click()
  await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)
  await expect(
    page.getByText(t('cockpit.stop.sending.postponement', { count: INVITED }), { exact: true }),
  ).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Fri 28 July 2023, 09:00–17:30')
  await expect(page.getByRole('main')).toContainText(t('activities.status.postponed'))
  await expect(rowOf(page, 'en', 'Japan')).toContainText(t('cockpit.standing.attending'))
  await expect(rowOf(page, 'en', 'Canada')).toContainText(t('cockpit.standing.awaiting'))
  await checkPage(page, 'en')

  const told = await toldSince(stack, titleEn, before)
  expect(new Set(told.map(mail => mail.to)).size).toBe(INVITED)
  for (const mail of told) {
    expect(mail.text).toContain('28 July 2023')
    expect(mail.text).toContain('The hall is under repair')
    expect(mail.text).toContain('因场地维修')
    const [was, is] = [entryOf(before.find(one => one.to === mail.to)), entryOf(mail)]
    expect(is).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED', uid: was.uid })
    expect(is.startsAt).toBe('2023-07-28T01:00:00Z')
    expect(is.sequence).toBeGreaterThan(was.sequence)
  }

  await guest.goto(`${link}?lang=en`)
  await expect(guest.getByRole('main')).toContainText('Fri 28 July 2023, 09:00–17:30')
  await expect(guest.getByRole('main')).toContainText('Tue 25 July 2023')
  await expect(guest.getByRole('heading', { name: t('reply.recorded') })).toBeVisible()
  await expect(guest.getByRole('main')).toContainText('Okuma Masaaki')
  await checkPage(guest, 'en')
  await seenInMailbox(page, told, /SEQUENCE:[1-9]/)
})

test('cancelled: all are told, calendars drop it, the reply page says why, and nothing can be answered', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(180_000)
  const titleEn = 'Meeting that is cancelled'
  const page = await signedIn('staff', 'en')
  const link = await invite(page, stack, '取消的会议', titleEn)
  const guest = await stranger({ width: 390 })
  await accept(guest, link)
  await expect(rowOf(page, 'en', 'Japan')).toContainText('Okuma Masaaki')
  const before = await mailsAbout(stack, titleEn, INVITED)
  const late = await stranger({ width: 390 })
  await late.goto(`${link}?lang=en`)

  await more(page, 'cancel')
  await checkPage(page, 'en')
  await giveReasons(page, '因台风', 'A typhoon is near')
  await page.getByRole('button', { name: t('invitations.cancel.confirm', { count: INVITED }) }).click()
  await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)
  await expect(
    page.getByText(t('cockpit.stop.sending.cancellation', { count: INVITED }), { exact: true }),
  ).toBeVisible()
  await expect(page.getByRole('main')).toContainText(t('activities.status.cancelled'))
  await expect(rowOf(page, 'en', 'Japan')).toContainText('Okuma Masaaki')
  await checkPage(page, 'en')

  const told = await toldSince(stack, titleEn, before)
  expect(new Set(told.map(mail => mail.to)).size).toBe(INVITED)
  for (const mail of told) {
    expect(mail.text).toContain('A typhoon is near')
    const [was, is] = [entryOf(before.find(one => one.to === mail.to)), entryOf(mail)]
    expect(is).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: was.uid })
    expect(is.sequence).toBeGreaterThan(was.sequence)
  }

  await late.getByRole('radio', { name: t('reply.regrets'), exact: true }).check()
  await late.getByRole('button', { name: t('reply.change') }).click()
  for (const one of [late, guest]) {
    if (one === guest) await one.goto(`${link}?lang=en`)
    await expect(one.getByRole('heading', { name: t('reply.closed.cancelled') })).toBeVisible()
    await expect(one.getByRole('status').first()).toContainText('A typhoon is near')
    await expect(one.getByRole('radio')).toHaveCount(0)
    await checkPage(one, 'en')
  }
  await expect(rowOf(page, 'en', 'Japan')).toContainText(t('cockpit.standing.attending'))
  await seenInMailbox(page, told, /METHOD:CANCEL/)
})

test('replies closed by staff: the reply page says so and takes none, until they are taken again', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(180_000)
  const page = await signedIn('staff', 'en')
  const link = await invite(page, stack, '停止接收答复的会议', 'Meeting with closed replies')
  const guest = await stranger({ width: 390 })
  await guest.goto(`${link}?lang=en`)
  const mails = (await mailsAbout(stack, 'Meeting with closed replies', 1)).length

  await more(page, 'close.open')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('cockpit.more.close.confirm') })
    .click()
  await expect(page.getByRole('main')).toContainText(t('cockpit.header.closed'))
  await checkPage(page, 'en')

  await guest.getByRole('radio', { name: t('reply.regrets'), exact: true }).check()
  await guest.getByRole('button', { name: t('reply.send') }).click()
  await expect(guest.getByRole('heading', { name: t('reply.closed.closed') })).toBeVisible()
  await expect(guest.getByRole('radio')).toHaveCount(0)
  await checkPage(guest, 'en')
  await expect(rowOf(page, 'en', 'Japan')).toContainText(t('cockpit.standing.awaiting'))
  expect(await answersTo(stack, activityIn(page))).toBe(0)

  await more(page, 'reopen.open')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('cockpit.more.reopen.confirm') })
    .click()
  await expect(page.getByText(t('cockpit.header.closed'), { exact: true })).toHaveCount(0)
  const after = await mailsAbout(stack, 'Meeting with closed replies', 1)
  expect(after.length, 'nobody is told by mail').toBe(mails)
  await accept(guest, link)
  await expect(rowOf(page, 'en', 'Japan')).toContainText(t('cockpit.standing.attending'))
})

/** Plans, invites all eleven, lets the mails go out, and gives the link of Japan's. */
async function invite(page: Page, stack: Stack, titleZh: string, titleEn: string): Promise<string> {
  await page.goto('/en/office/activities')
  await planActivity(page, 'en', { titleZh, titleEn })
  await sendToAll(page, 'en', INVITED)
  await hasten(stack)
  const mails = await mailsAbout(stack, titleEn, INVITED)
  const japan = mails.find(mail => mail.to.includes('japan'))
  if (!japan) throw new Error('no mail to Japan')
  return replyLink(japan)
}

async function accept(guest: Page, link: string): Promise<void> {
  await guest.goto(`${link}?lang=en`)
  await guest.getByRole('radio', { name: t('reply.attending'), exact: true }).check()
  await guest.getByRole('button', { name: t('reply.send') }).click()
  await expect(guest.getByRole('heading', { name: t('reply.recorded') })).toBeVisible()
}

/** Opens one entry of the cockpit's menu. */
async function more(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: t('cockpit.more.label') }).click()
  await page.getByRole('menuitem', { name: t(`cockpit.more.${entry}`), exact: true }).click()
}

async function giveReasons(page: Page, zh: string, en: string): Promise<void> {
  await page.locator('[name=reasonZh]').fill(zh)
  await page.locator('[name=reasonEn]').fill(en)
}

/** The mails that came since, one to each post. */
async function toldSince(stack: Stack, titleEn: string, before: ReadMail[]): Promise<ReadMail[]> {
  await hasten(stack)
  const all = await mailsAbout(stack, titleEn, before.length + INVITED)
  const known = new Set(before.map(mail => mail.messageId))
  return all.filter(mail => !known.has(mail.messageId))
}

/** The calendar entry of a mail, as its recipient's calendar reads it. */
function entryOf(mail: ReadMail | undefined) {
  if (!mail?.calendar) throw new Error(`no calendar entry for ${mail?.to}`)
  const calendar = new ICAL.Component(ICAL.parse(mail.calendar))
  const event = calendar.getFirstSubcomponent('vevent')
  const value = (name: string) => String(event?.getFirstPropertyValue(name))
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    status: value('status'),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    startsAt: value('dtstart'),
  }
}

/** Opens one of the mails in the demo's mailbox, where its calendar entry can be read. */
async function seenInMailbox(page: Page, told: ReadMail[], entry: RegExp): Promise<void> {
  const mail = told.find(one => one.to.includes('japan'))
  if (!mail) throw new Error('no mail to Japan')
  await page.goto('/en/demo/mailbox')
  await page.getByRole('link').filter({ hasText: mail.to }).filter({ hasText: mail.subject }).first().click()
  await expect(page.getByRole('heading', { level: 2, name: mail.subject })).toBeVisible()
  await page.getByRole('link', { name: t('demo.mail.view.calendar') }).click()
  await expect(page.getByRole('region', { name: t('demo.mail.view.calendar') })).toContainText(entry)
  await checkPage(page, 'en')
}

async function answersTo(stack: Stack, activityId: string): Promise<number> {
  const [row] = await sql<{ count: number }>(
    stack,
    `select count(*)::int as count from "Reply" r join "Invitation" i on i.id = r."invitationId" where i."activityId" = $1`,
    [activityId],
  )
  return row?.count ?? 0
}
