import type { Page } from '@playwright/test'
import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink, sql } from './mails'
import { linkFor, pressLink } from './signing-in'
import type { Stack } from './stack'
import { sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const SECRET = 'No shellfish; +86 138 0000 0000 on the day'
const GUEST = 'Okuma Masaaki'
const NOBODY = '00000000-0000-4000-8000-000000000000'

test('each sees what is theirs: another post, the director, a district, the organiser and the audit', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(150_000)
  const staff = await signedIn('staff', 'en')
  const { id, title } = await hostedByDistricts(stack)
  await staff.goto(`/en/office/activities/${id}/audience`)
  await sendToAll(staff, 'en')
  await hasten(stack)
  const japan = (await mailsAbout(stack, title, 11)).find(mail => mail.to.includes('japan'))
  if (!japan) throw new Error('no mail to Japan')
  const guest = await stranger({ javaScriptEnabled: false })
  await guest.goto(`${replyLink(japan)}?lang=en`)
  await guest.getByRole('radio', { name: t('reply.attending'), exact: true }).check()
  await guest.getByLabel(t('reply.privateNote')).fill(SECRET)
  await guest.getByRole('button', { name: t('reply.send') }).click()
  await expect(guest.getByRole('status')).toContainText(GUEST)
  await expect(guest.locator('body')).not.toContainText(SECRET)

  await test.step('the officer of another post', async () => {
    const officer = await stranger()
    await pressLink(officer, await linkFor(stack, officer, 'officer@hungary.consulates.example'))
    await expect(officer).toHaveURL(/\/en\/consulate$/)
    await expect(officer.getByText(title).first()).toBeVisible()
    await expect(officer.getByRole('main')).not.toContainText(/Japan|Okuma/)
    const [own, theirs] = [await invitationOf(stack, id, 'HU'), await invitationOf(stack, id, 'JP')]
    const answer = await officer.goto(`/en/consulate/invitations/${own}`)
    expect(answer?.status()).toBe(200)
    await expect(officer.getByRole('main')).not.toContainText(/Japan|Okuma/)
    await checkPage(officer, 'en')
    const nowhere = await notFound(officer, `/en/consulate/invitations/${NOBODY}`)
    expect(await notFound(officer, `/en/consulate/invitations/${theirs}`)).toBe(nowhere)
    expect(await notFound(officer, '/en/consulate/invitations/nothing')).toBe(nowhere)
    for (const path of [`/en/office/activities/${id}`, '/en/office/consulates', '/en/office', '/en/audit'])
      expect(await notFound(officer, path)).toBe(nowhere)
  })

  await test.step('the director reads all but what is private, and writes nothing', async () => {
    const director = await signedIn('director', 'en')
    await director.goto(`/en/office/activities/${id}`)
    await expect(director.getByRole('main')).toContainText(GUEST)
    await expectNothingPrivate(director)
    const writing = [
      t('cockpit.more.label'),
      t('cockpit.header.remind', { count: 10 }),
      t('cockpit.stop.stop'),
    ]
    for (const name of writing) await expect(director.getByRole('button', { name })).toHaveCount(0)
    await director.getByRole('button', { name: t('cockpit.menu.of', { state: 'Japan' }) }).click()
    await expect(director.getByRole('menuitem')).toHaveText([
      t('cockpit.menu.versions'),
      t('cockpit.menu.consulate'),
    ])
    for (const page of ['edit', 'audience', 'postpone', 'cancel'])
      await notFound(director, `/en/office/activities/${id}/${page}`)
    // Seen for an approval, where the office asks for one; nothing of it can be sent or scheduled.
    await director.goto(`/en/office/activities/${id}/check`)
    await expectNothingPrivate(director)
    for (const name of [
      t('invitations.later.open'),
      t('invitations.test.open'),
      t('invitations.approval.approve'),
    ])
      await expect(director.getByRole('button', { name })).toHaveCount(0)
    await director.goto('/en/office/activities')
    await expect(director.getByRole('link', { name: t('activities.new') })).toHaveCount(0)
  })

  await test.step('the district sees programme and names, no addresses', async () => {
    const district = await signedIn('district', 'en')
    const main = district.getByRole('main')
    await expect(main).toContainText(title)
    await expect(main).toContainText(GUEST)
    const lines = await sql<{ text: string }>(
      stack,
      `select "textEn" as text from "ProgrammeLine" where "activityId" = $1`,
      [id],
    )
    expect(lines.length).toBeGreaterThan(1)
    for (const { text } of lines) await expect(main).toContainText(text)
    expect(await district.content()).not.toMatch(/consulates\.example|shellfish|138 0000/)
    for (const path of [`/en/office/activities/${id}`, '/en/office/consulates', '/en/consulate'])
      await notFound(district, path)
  })

  await test.step('staff who do not organise it see nothing private; the organiser does, on record', async () => {
    const other = await signedIn('administrator', 'en')
    await other.goto(`/en/office/activities/${id}`)
    await expect(other.getByRole('main')).toContainText(GUEST)
    await expectNothingPrivate(other)

    await staff.goto(`/en/office/activities/${id}`)
    const card = staff
      .getByRole('region')
      .or(staff.locator('section'))
      .filter({
        has: staff.getByRole('heading', { name: t('cockpit.private.title') }),
      })
    expect(await staff.content()).not.toContain('shellfish')
    await card
      .last()
      .getByRole('button', { name: t('cockpit.private.show') })
      .click()
    await expect(card.last()).toContainText(SECRET)
    await checkPage(staff, 'en')

    const auditor = await signedIn('auditor', 'en')
    await auditor.goto(`/en/audit?type=private.read&text=&subject=${id}`)
    const events = auditor.getByRole('row').filter({ hasText: t('audit.type.private_read') })
    await expect(events).toHaveCount(1)
    await expect(events).toContainText('林示例')
    expect(await auditor.content()).not.toContain('shellfish')
    await checkPage(auditor, 'en')
  })
})

async function expectNothingPrivate(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: t('cockpit.private.title') })).toHaveCount(0)
  expect(await page.content()).not.toMatch(/shellfish|138 0000/)
}

/** Visits what may not be seen; gives the words of the page that says so. */
async function notFound(page: Page, path: string): Promise<string | null> {
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('layout.notFound.title'))
  return page.getByRole('main').textContent()
}

/** The sample's own activity: both districts are its hosts. */
async function hostedByDistricts(stack: Stack): Promise<{ id: string; title: string }> {
  const [activity] = await sql<{ id: string; title: string }>(
    stack,
    `select a.id, a."titleEn" as title from "Activity" a join "ActivityHost" h on h."activityId" = a.id
     where a.status = 'planned' group by a.id having count(*) = 2`,
  )
  if (!activity) throw new Error('no activity with districts')
  return activity
}

async function invitationOf(stack: Stack, activityId: string, state: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    stack,
    `select i.id from "Invitation" i join "Consulate" c on c.id = i."consulateId"
     where i."activityId" = $1 and c."sendingState" = $2`,
    [activityId, state],
  )
  return row?.id ?? ''
}
