import type { Page } from '@playwright/test'
import { checkPage } from './checks'
import { sql } from './mails'
import { activityIn, planActivity, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const INVITED = t('stats.figure.invited_activities')
const TRADE = t('activities.kind.trade')
const EXCHANGE = t('activities.kind.international_exchange')
const REASON = 'Trade days are exchange too, by the circular of June'

test('another kind counts from a half-year on: its figure and its definition follow, those before stay', async ({
  signedIn,
  stack,
}) => {
  test.setTimeout(240_000)
  const staff = await signedIn('staff', 'en')
  await invite(staff, '经贸日', 'Trade day')
  await invite(staff, '上半年的经贸日', 'Trade day of the first half-year')
  await sql(
    stack,
    `update "Activity" set "startsAt" = "startsAt" - interval '100 days', "endsAt" = "endsAt" - interval '100 days',
       "replyBy" = "replyBy" - interval '100 days' where id = $1`,
    [activityIn(staff)],
  )
  await staff.goto('/en/office/statistics/2023H2')
  const before = await counted(staff)
  await expect(definition(staff)).toContainText(EXCHANGE)
  await expect(definition(staff)).not.toContainText(TRADE)
  await expect(definition(staff).getByRole('link')).toHaveCount(0)
  expect(await rowsOf(staff, '2023H1'), 'trade days of the first half-year').toBe(0)

  const admin = await signedIn('administrator', 'en')
  await admin.goto('/en/office/statistics/2023H2')
  await definition(admin)
    .getByRole('link', { name: t('stats.counting.change_rule') })
    .first()
    .click()
  await expect(admin).toHaveURL(/\/en\/admin\/counting#invited_activities$/)
  await checkPage(admin, 'en', { colours: false })
  await rule(admin, { add: [TRADE], reason: REASON })
  const rules = admin.getByRole('table', { name: INVITED })
  const newest = rules.getByRole('row').nth(1)
  for (const text of ['2023 H2', EXCHANGE, TRADE, '吴示例', REASON, t('admin.counting.states.holds')])
    await expect(newest).toContainText(text)
  await expect(rules.getByRole('row').nth(2)).toContainText(t('admin.counting.states.earlier'))
  await checkPage(admin, 'en')

  await staff.goto('/en/office/statistics/2023H2')
  expect(await counted(staff)).toBe(before + 1)
  await expect(definition(staff)).toContainText(`${EXCHANGE} and ${TRADE}`)
  await expect(definition(staff)).toContainText(
    t('stats.counting.rule', { half: '2023 H2', name: '吴示例', day: '10 July 2023' }),
  )
  expect(await rowsOf(staff, '2023H2')).toBe(before + 1)
  await staff.goto('/en/office/statistics/2023H1')
  await expect(definition(staff)).not.toContainText(TRADE)
  expect(await rowsOf(staff, '2023H1'), 'trade days of the first half-year').toBe(0)

  await rule(admin, { add: [], reason: '' })
  const form = admin.getByRole('form', { name: INVITED })
  await expect(form.getByRole('alert')).toContainText(t('admin.counting.errors.same_kinds'))
  await rule(admin, { remove: [TRADE], reason: 'Set by mistake' })
  await expect(rules.getByRole('row').nth(1)).toContainText('Set by mistake')
  await expect(rules.getByRole('row').nth(2)).toContainText(t('admin.counting.states.replaced'))
  await staff.goto('/en/office/statistics/2023H2')
  expect(await counted(staff)).toBe(before)

  const auditor = await signedIn('auditor', 'en')
  await auditor.goto('/en/audit?type=office.counting_rule_set')
  const event = auditor.getByRole('row').nth(1)
  await expect(event).toContainText(t('audit.type.office_counting_rule_set'))
  await expect(event).toContainText(`${INVITED}: ${t('audit.from', { half: '2023 H2' })}`)
  await expect(event).toContainText(`${EXCHANGE} and ${TRADE} → ${EXCHANGE}`)
  await checkPage(auditor, 'en')
})

/** Plans a trade day and invites all to it. */
async function invite(page: Page, titleZh: string, titleEn: string): Promise<void> {
  await page.goto('/en/office/activities')
  await planActivity(page, 'en', { titleZh, titleEn, date: '2023-09-12', kind: 'trade' })
  await sendToAll(page, 'en')
}

/** What the English half of "how these are counted" says of the figure. */
function definition(page: Page) {
  const english = page.locator('#counting [lang=en]')
  return english.locator('dl > div').filter({ hasText: INVITED })
}

/** The figure that the headline shows. */
async function counted(page: Page): Promise<number> {
  const heading = page.getByRole('heading', { name: INVITED, exact: true })
  const total = page.locator('section').filter({ has: heading }).locator('p').first()
  return Number(((await total.textContent()) ?? '').replace('–', '0'))
}

/** How many activities stand behind the figure. */
async function rowsOf(page: Page, half: string): Promise<number> {
  await page.goto(`/en/office/statistics/${half}/rows?figure=invited_activities`)
  return page.locator('main tbody tr').count()
}

type Ruled = { add?: string[]; remove?: string[]; reason: string }

/** Sets another rule of the figure, from the current half-year on. */
async function rule(page: Page, { add = [], remove = [], reason }: Ruled): Promise<void> {
  const form = page.getByRole('form', { name: INVITED })
  if (!(await form.isVisible()))
    await page.locator('#invited_activities').getByText(t('admin.counting.set'), { exact: true }).click()
  for (const kind of add) await form.getByLabel(kind, { exact: true }).check()
  for (const kind of remove) await form.getByLabel(kind, { exact: true }).uncheck()
  await form.getByLabel(t('admin.counting.reason')).fill(reason)
  await form.getByRole('button', { name: t('admin.counting.submit') }).click()
}
