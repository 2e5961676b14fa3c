import type { Page } from '@playwright/test'
import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink, sql } from './mails'
import type { Stack } from './stack'
import { planActivity, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const TITLE = 'An evening to be told of'

test('a reply is told behind the bell and by mail, and to who stands in while its organiser is away', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(180_000)
  const staff = await signedIn('staff', 'en')
  // What others have done in this portal before is of no interest.
  await sql(stack, 'delete from "Notice"')
  await staff.goto('/en/office/notices')
  await expect(staff.getByText(t('notices.empty'))).toBeVisible()
  await expect(staff.getByRole('button', { name: t('notices.readAll') })).toHaveCount(0)
  await checkPage(staff, 'en')
  await justMailed(stack)

  await staff.getByRole('link', { name: t('notices.settings') }).click()
  const choice = staff.getByRole('form', { name: t('notices.choose.title') })
  await choice
    .getByRole('group', { name: t('notices.choose.kind.reply.name'), exact: true })
    .getByText(t('notices.choose.way.mail'))
    .click()
  await choice.getByRole('button', { name: t('notices.choose.submit') }).click()
  await expect(choice.getByRole('status')).toHaveText(t('errors.done.saved'))
  await checkPage(staff, 'en')

  await staff.goto('/en/office/activities')
  await planActivity(staff, 'en', { titleZh: '通知之夜', titleEn: TITLE })
  await sendToAll(staff, 'en')
  const cockpit = new URL(staff.url()).pathname
  await hasten(stack)
  const mails = await mailsAbout(stack, TITLE, 11)
  const answer = async (post: string, choose: string) => {
    const mail = mails.find(one => one.to.includes(post))
    if (!mail) throw new Error(`no mail to ${post}`)
    const guest = await stranger({ width: 390 })
    await guest.goto(`${replyLink(mail)}?lang=en`)
    await guest.getByRole('radio', { name: t(`reply.${choose}`), exact: true }).check()
    await guest.getByRole('button', { name: t('reply.send') }).click()
    await expect(guest.getByRole('status')).toContainText(t('reply.recorded'))
  }
  await answer('japan', 'attending')
  await answer('hungary', 'regrets')

  await expect(async () => {
    await staff.goto('/en/office')
    await expect(staff.getByRole('link', { name: t('notices.bell', { count: 2 }) })).toBeVisible({
      timeout: 1000,
    })
  }).toPass({ timeout: 30_000 })
  await checkPage(staff, 'en')
  await staff.getByRole('link', { name: t('notices.bell', { count: 2 }) }).click()
  await expect(staff.getByText(TITLE)).toHaveCount(2)
  await checkBoth(staff)
  const attends = t('notices.said.reply.attending', { post: 'Japan' })

  const before = await queued(stack)
  await sql(stack, `update "Notice" set "mailedAt" = '2000-01-01' where "mailedAt" is not null`)
  await sql(stack, `select graphile_worker.add_job('mail-notices', '{}')`)
  await expect.poll(() => queued(stack)).toBe(before + 1)
  await hasten(stack)
  const [mail] = await mailsAbout(stack, `${attends}: ${TITLE}`, 1)
  expect(mail?.subject).toBe('平台通知（2条）')
  expect(mail?.text).toContain(t('notices.said.reply.regrets', { post: 'Hungary' }))

  await staff.getByRole('link', { name: attends }).click()
  await expect(staff).toHaveURL(new RegExp(`${cockpit}$`))
  await expect(staff.getByRole('link', { name: t('notices.bell', { count: 1 }) })).toBeVisible()
  await staff.goto('/en/office/notices')
  await staff.getByRole('button', { name: t('notices.readAll') }).click()
  await expect(staff.getByRole('link', { name: t('notices.bell', { count: 0 }), exact: true })).toBeVisible()
  await expect(staff.getByRole('button', { name: t('notices.readAll') })).toHaveCount(0)
  await checkPage(staff, 'en')

  await test.step('away', async () => {
    const administrator = await signedIn('administrator', 'en')
    await administrator.goto(cockpit)
    await expect(administrator.getByRole('heading', { name: t('cockpit.private.title') })).toHaveCount(0)
    await staff.goto('/en/account#absence')
    const form = staff.getByRole('form', { name: t('account.absence.title') })
    await form.getByLabel(t('account.absence.from')).fill('2023-07-10')
    await form.getByLabel(t('account.absence.until')).fill('2023-07-03')
    const [deputy = ''] = await form.locator('option:not([value=""])').allTextContents()
    const name = await nameOf(administrator)
    await form.getByLabel(t('account.absence.deputy')).selectOption({ label: name })
    await form.getByRole('button', { name: t('account.absence.submit') }).click()
    await expect(form.getByText(t('errors.until_before_from')).first()).toBeVisible()
    await form.getByLabel(t('account.absence.until')).fill('2023-07-14')
    await form.getByRole('button', { name: t('account.absence.submit') }).click()
    const banner = t('account.absence.away', { name, until: '14 July 2023' })
    await expect(staff.getByText(banner)).toBeVisible()
    expect(deputy).not.toBe('')
    await checkBoth(staff)
    await staff.goto('/en/office')
    await expect(staff.getByText(banner)).toBeVisible()

    await administrator.goto('/en/office')
    await expect(administrator.getByText(/You stand in for .+ until 14 July 2023/)).toBeVisible()
    await checkBoth(administrator)
    await answer('uruguay', 'attending')
    await expect(async () => {
      await administrator.goto('/en/office/notices')
      await expect(administrator.getByText(/As the stand-in of/)).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 30_000 })
    await checkBoth(administrator)
    await checkPage(administrator, 'en')

    await staff.goto('/en/account')
    await staff.getByRole('button', { name: t('account.absence.end'), exact: true }).click()
    await staff.getByRole('button', { name: t('account.absence.confirm') }).click()
    await expect(staff.getByText(banner)).toHaveCount(0)
    await administrator.goto('/en/office')
    await expect(administrator.getByText(/You stand in for/)).toHaveCount(0)
  })
})

/** Somebody of the staff got a mail just now, and none goes out for a while. */
async function justMailed(stack: Stack): Promise<void> {
  await sql(
    stack,
    `insert into "Notice" ("userId", "eventId", kind, what, "byMail", at, "readAt", "mailedAt")
     select id, gen_random_uuid(), 'paused', 'paused', true, '2023-07-01', '2023-07-01', '2100-01-01' from "User"
     where email = 'lin@fao.example'`,
  )
}

/** How many mails with notices there are. */
async function queued(stack: Stack): Promise<number> {
  const [row] = await sql<{ count: number }>(
    stack,
    `select count(*)::int from "Delivery" where "subjectKind" = 'notices'`,
  )
  return row?.count ?? 0
}

async function nameOf(page: Page): Promise<string> {
  await page.goto('/en/account')
  return (await page.getByRole('definition').first().textContent()) ?? ''
}

/** The open page, wide and on a phone, in both languages. */
async function checkBoth(page: Page): Promise<void> {
  const path = page.url().replace(/#.*/, '')
  for (const width of [390, 1440])
    for (const language of ['zh', 'en'] as const) {
      await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
      await page.goto(path.replace('/en/', `/${language}/`))
      await checkPage(page, language, { axe: false })
    }
}
