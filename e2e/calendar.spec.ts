import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { checkPage } from './checks'
import { sql } from './mails'
import { makeRecords } from './pages'
import { linkFor, pressLink } from './signing-in'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const f = (key: string) => t(`account.feed.${key}`)
const HUNGARY = 'officer@hungary.consulates.example'

test('an officer subscribes to the invitations; a new address, turning it off and losing access each end it', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(180_000)
  const { activities, invitations } = await makeRecords(stack)
  const page = await stranger()
  await pressLink(page, await linkFor(stack, page, HUNGARY))
  await page.getByRole('link', { name: t('home.calendar') }).click()
  await expect(page).toHaveURL(/\/en\/account#calendar$/)
  await page.getByRole('button', { name: f('begin') }).click()
  const first = await addressOn(page)
  await expect(page.getByRole('link', { name: f('open') })).toHaveAttribute(
    'href',
    first.replace(/^http:/, 'webcal:'),
  )
  await checkPage(page, 'en')
  await page.getByRole('button', { name: f('copy') }).click()
  await expect(page.getByText(f('copied'))).toBeVisible()

  const feed = await readFeed(first)
  expect(feed.headers.get('content-type')).toContain('text/calendar')
  const event = feed.events.find(one => one.description?.includes(invitations.HU ?? ''))
  const [{ startsAt, uid } = { startsAt: null, uid: '' }] = await sql<{ startsAt: Date; uid: string }>(
    stack,
    `select a."startsAt", i."calendarUid" as uid from "Activity" a join "Invitation" i on i."activityId" = a.id where i.id = $1`,
    [invitations.HU],
  )
  expect(event?.uid).toBe(uid)
  expect(event?.startDate.toJSDate().getTime()).toBe(Math.floor(Number(startsAt) / 1000) * 1000)
  expect(event?.description).toContain(t('calendar.answer.attending'))
  expect(feed.text).not.toMatch(/Japan|Okuma|Czégel/)
  expect(feed.events.map(one => one.uid.split('.')[0])).not.toContain(activities.chosen)
  const etag = feed.headers.get('etag') ?? ''
  expect((await fetch(first, { headers: { 'if-none-match': etag } })).status).toBe(304)

  await page.reload()
  await expect(page.getByRole('button', { name: f('renew') })).toBeVisible()
  expect(await page.content()).not.toContain('/api/calendar/')
  await confirm(page, f('renew'), f('renewConfirm'))
  const second = await addressOn(page)
  expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200])
  await confirm(page, f('off'), f('offConfirm'))
  await expect(page.getByRole('button', { name: f('begin') })).toBeVisible()
  expect(await statusOf(second)).toBe(404)
  await page.getByRole('button', { name: f('begin') }).click()
  const third = await addressOn(page)
  expect(await statusOf(third)).toBe(200)

  const admin = await signedIn('administrator', 'en')
  const [{ id } = { id: '' }] = await sql<{ id: string }>(stack, `select id from "User" where email = $1`, [
    HUNGARY,
  ])
  await admin.goto(`/en/admin/users/${id}`)
  await confirm(admin, t('admin.user.disable'), t('admin.user.disableConfirm'))
  await expect(admin.getByRole('button', { name: t('admin.user.enable') })).toBeVisible()
  expect(await statusOf(third)).toBe(404)
  await confirm(admin, t('admin.user.enable'), t('admin.user.enableConfirm'))
  await expect(admin.getByRole('button', { name: t('admin.user.disable') })).toBeVisible()
  expect(await statusOf(third)).toBe(404)
})

async function addressOn(page: Page): Promise<string> {
  const field = page.getByLabel(f('address'))
  await expect(field).toHaveValue(/\/api\/calendar\/[\w-]{43}\.ics$/)
  return field.inputValue()
}

async function confirm(page: Page, button: string, confirmation: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: confirmation, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const statusOf = async (address: string) => (await fetch(address)).status

/** A feed as a calendar program reads it: without a session. */
async function readFeed(address: string) {
  const response = await fetch(address)
  expect(response.status).toBe(200)
  const text = await response.text()
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  return {
    headers: response.headers,
    text: text.replaceAll('\r\n ', ''),
    events: events.map(one => new ICAL.Event(one)),
  }
}
