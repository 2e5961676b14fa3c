import { Secret, TOTP } from 'otpauth'
import { checkPage } from './checks'
import { mailsTo, sql } from './mails'
import { askForLink, linkFor, pressLink, signInByPassword, signInPath } from './signing-in'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const JAPAN = 'officer@japan.consulates.example'
const HUNGARY = 'officer@hungary.consulates.example'
const PASSWORD = 'seven rivers under one bridge'
const REFUSED = t('signin.errors.sign_in_refused')

test('an officer signs in by a mailed link: only pressing its button uses it up, once', async ({
  stranger,
  request,
  stack,
}) => {
  test.setTimeout(90_000)
  const page = await stranger()
  await askForLink(page, 'nobody@consulates.example')
  await checkPage(page, 'en')
  const link = await linkFor(stack, page, JAPAN)
  expect(await mailsTo(stack, 'nobody@consulates.example', 0)).toEqual([])

  for (let visit = 0; visit < 10; visit++) {
    expect((await request.get(link)).status()).toBe(200)
    expect((await request.head(link)).status()).toBe(200)
  }
  const [scanner, late] = [await stranger(), await stranger({ width: 390 })]
  for (const guest of [scanner, late]) {
    await guest.goto(link, { waitUntil: 'networkidle' })
    await expect(guest.getByRole('button', { name: t('signin.link.submit') })).toBeVisible()
  }
  await checkPage(late, 'en')

  await pressLink(page, link)
  await expect(page).toHaveURL(/\/en\/consulate$/)
  await late.getByRole('button', { name: t('signin.link.submit') }).click()
  await expect(late.getByRole('heading', { name: t('signin.link.over') })).toBeVisible()
  await scanner.goto(link)
  await expect(scanner.getByRole('heading', { name: t('signin.link.over') })).toBeVisible()
})

test('a link whose time is over signs nobody in', async ({ stranger, stack }) => {
  const page = await stranger()
  const link = await linkFor(stack, page, JAPAN)
  await page.goto(link)
  await sql(
    stack,
    `update "SignInToken" set "expiresAt" = now() - interval '1 second' where "usedAt" is null`,
  )
  await page.getByRole('button', { name: t('signin.link.submit') }).click()
  await expect(page.getByRole('heading', { name: t('signin.link.over') })).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: t('signin.link.over') })).toBeVisible()
  await checkPage(page, 'en')
})

test('disabling a user ends the session at once', async ({ signedIn, stranger, stack }) => {
  const officer = await stranger()
  await pressLink(officer, await linkFor(stack, officer, HUNGARY))
  await expect(officer).toHaveURL(/\/en\/consulate$/)

  const admin = await signedIn('administrator', 'en')
  const [{ id } = { id: '' }] = await sql<{ id: string }>(stack, `select id from "User" where email = $1`, [
    HUNGARY,
  ])
  await admin.goto(`/en/admin/users/${id}`)
  await admin.getByRole('button', { name: t('admin.user.disable') }).click()
  await admin
    .getByRole('dialog')
    .getByRole('button', { name: t('admin.user.disableConfirm') })
    .click()
  await expect(admin.getByRole('button', { name: t('admin.user.enable') })).toBeVisible()
  await officer.goto('/en/consulate')
  await expect(officer).toHaveURL(/\/en\/sign-in$/)

  await admin.getByRole('button', { name: t('admin.user.enable') }).click()
  await admin
    .getByRole('dialog')
    .getByRole('button', { name: t('admin.user.enableConfirm') })
    .click()
  await expect(admin.getByRole('button', { name: t('admin.user.disable') })).toBeVisible()
  await officer.goto('/en/consulate')
  await expect(officer, 'the old session stays over').toHaveURL(/\/en\/sign-in$/)
})

test('staff: invited by an administrator, a password, a second factor, out everywhere', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(150_000)
  const email = 'zhao@fao.example'
  const admin = await signedIn('administrator', 'en')
  await admin.goto('/en/admin/users/new')
  await admin.getByLabel(t('admin.user.name'), { exact: true }).fill('赵示例')
  await admin.getByLabel(t('admin.user.email')).fill(email)
  await admin.getByLabel(t('admin.user.role'), { exact: true }).selectOption('staff')
  await admin.getByLabel(t('admin.user.office'), { exact: true }).selectOption({ label: 'Chongqing FAO' })
  await admin.getByRole('button', { name: t('admin.add.submit') }).click()
  await expect(admin.getByText(t('admin.user.added'))).toBeVisible()

  const page = await stranger()
  const [mail] = await mailsTo(stack, email, 1)
  await page.goto(signInPath(mail))
  await checkPage(page, 'en')
  await page.getByLabel(t('signin.invitation.password')).fill(PASSWORD)
  await page.getByRole('button', { name: t('signin.invitation.submit') }).click()
  await expect(page.getByText(t('signin.ready.password'))).toBeVisible()

  await signInByPassword(page, { email, password: 'not the password at all' })
  await expect(page.getByRole('alert').filter({ hasText: REFUSED })).toBeVisible()
  await signInByPassword(page, { email: 'nobody@fao.example', password: PASSWORD })
  await expect(page.getByRole('alert').filter({ hasText: REFUSED })).toBeVisible()
  await signInByPassword(page, { email, password: PASSWORD })
  await expect(page).toHaveURL(/\/en\/office$/)

  await page.goto('/en/account')
  await page.getByRole('button', { name: t('account.totp.begin') }).click()
  const key = ((await page.locator('main code').textContent()) ?? '').replaceAll(' ', '')
  const totp = new TOTP({ secret: Secret.fromBase32(key) })
  await page.getByLabel(t('account.totp.code')).fill(totp.generate())
  await page.getByRole('button', { name: t('account.totp.enable') }).click()
  await expect(page.getByRole('button', { name: t('account.totp.disable') })).toBeVisible()
  await checkPage(page, 'en')

  const other = await stranger()
  await signInByPassword(other, { email, password: PASSWORD })
  await expect(other.getByRole('alert').filter({ hasText: REFUSED })).toBeVisible()
  // A code works once: the one that turned it on is used up, the next is taken.
  const code = totp.generate({ timestamp: Date.now() + 30_000 })
  await signInByPassword(other, { email, password: PASSWORD, code })
  await expect(other).toHaveURL(/\/en\/office$/)

  await page.goto('/en/account')
  await page.getByRole('button', { name: t('account.sessions.everywhere') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('account.sessions.confirm') })
    .click()
  await expect(page).toHaveURL(/\/en\/sign-in$/)
  await other.goto('/en/office/activities')
  await expect(other).toHaveURL(/\/en\/sign-in$/)
})
