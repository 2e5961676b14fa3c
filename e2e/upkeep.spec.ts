import { checkPage } from './checks'
import { byCommands } from './invite'
import { mailsAbout, replyLink, sql } from './mails'
import { expect, test } from './test'
import { words } from './words'

for (const [locale, width] of [
  ['zh', 390],
  ['en', 1440],
] as const) {
  test(`a post says what has changed of its people, the office confirms or declines, ${locale} at ${width} px`, async ({
    signedIn,
  }) => {
    const t = words(locale)
    const officer = await signedIn('officer', locale, { width })
    const staff = await signedIn('staff', locale, { width })
    const list = `/${locale}/consulate/people`
    const queue = `/${locale}/office/consulates/changes`
    const name = `Journey Sample ${locale}`
    const newcomer = staff.getByRole('link', { name, exact: true })

    // Somebody has come: what is missing is said, and nothing typed is lost.
    await officer.goto(`/${locale}/consulate`)
    await officer.getByRole('link', { name: t('home.peopleTell') }).click()
    await officer.getByRole('link', { name: t('upkeep.add'), exact: true }).click()
    const typed = (field: string) => officer.locator(`[name=${field}]`)
    await typed('name').fill(name)
    await officer.getByRole('button', { name: t('upkeep.form.send') }).click()
    await expect(officer.getByRole('alert').filter({ hasText: t('errors.required') })).toBeVisible()
    await expect(typed('name')).toHaveValue(name)
    await typed('titleEn').fill('Consul (Trade)')
    await typed('rank').selectOption('consul')
    await typed('note').fill('Sample')
    await checkPage(officer, locale)
    await officer.getByRole('button', { name: t('upkeep.form.send') }).click()
    await expect(officer).toHaveURL(list)
    await expect(officer.getByRole('heading', { name: t('upkeep.open.title') })).toBeVisible()
    await expect(officer.getByRole('complementary')).toContainText('Consul (Trade)')

    // Staff are told, compare and confirm; then the person is among those in post.
    await staff.goto(`/${locale}/office`)
    await expect(staff.getByRole('heading', { name: t('today.changes.title') })).toBeVisible()
    await staff.goto(queue)
    await newcomer.click()
    await expect(staff.getByRole('row').filter({ hasText: 'Consul (Trade)' })).toBeVisible()
    await checkPage(staff, locale)
    await staff.getByRole('button', { name: t('upkeep.page.accept') }).click()
    await expect(staff).toHaveURL(queue)
    await expect(staff.getByRole('row').filter({ hasText: name })).toContainText(
      t('upkeep.decision.accepted'),
    )
    await officer.reload()
    const row = officer.getByRole('listitem').filter({ hasText: name, has: officer.getByRole('button') })
    await expect(row).toContainText(t('upkeep.no_email'))

    // He has left: said, withdrawn, said again, declined with a reason that the post reads, said once more and confirmed.
    const withdraw = officer.getByRole('button', {
      name: new RegExp(`^${t('upkeep.open.withdraw')}.*${name}`),
    })
    const leaves = async () => {
      await row.getByRole('button', { name: t('upkeep.leave') }).click()
      await officer.getByRole('button', { name: t('upkeep.left.confirm') }).click()
      await expect(withdraw).toBeVisible()
    }
    await leaves()
    await withdraw.click()
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('upkeep.open.withdraw') })
      .click()
    await expect(withdraw).toBeHidden()
    await leaves()
    await staff.goto(queue)
    await newcomer.first().click()
    await staff.getByRole('button', { name: t('upkeep.page.decline') }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByRole('button', { name: t('upkeep.page.decline') }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await dialog.getByRole('textbox').fill('Still accredited')
    await dialog.getByRole('button', { name: t('upkeep.page.decline') }).click()
    await expect(staff).toHaveURL(queue)
    await officer.reload()
    await expect(officer.getByRole('listitem').filter({ hasText: 'Still accredited' }).first()).toContainText(
      name,
    )
    await checkPage(officer, locale)
    await leaves()
    await staff.goto(queue)
    await newcomer.first().click()
    await staff.getByRole('button', { name: t('upkeep.page.accept') }).click()
    await expect(staff).toHaveURL(queue)
  })
}

test('twice a year a post is asked by mail; its people stand behind the link, a scanner confirms nothing, one click does', async ({
  signedIn,
  stranger,
  stack,
}) => {
  expect(await byCommands<number>(stack, 'e2e/ask.ts')).toBeGreaterThan(5)
  expect(await byCommands<number>(stack, 'e2e/ask.ts')).toBe(0)
  const [mail] = await mailsAbout(stack, 'on record at the Consulate-General of Japan', 1)
  if (!mail) throw new Error('Japan was not asked')
  const link = new URL(replyLink(mail)).pathname
  const confirmed = () =>
    sql<{ count: number }>(stack, `select count(*)::int from "PeopleCheck" where "confirmedAt" is not null`)
  const guest = await stranger({ width: 390, javaScriptEnabled: false })
  for (const locale of ['zh', 'en'] as const) {
    await guest.goto(`${link}?lang=${locale}`)
    await expect(guest.getByText('Okuma Masaaki')).toBeVisible()
    await expect(guest.getByRole('button', { name: words(locale)('upkeep.check.confirm') })).toBeVisible()
  }
  expect(await confirmed()).toEqual([{ count: 0 }])

  const t = words('en')
  await guest.getByRole('button', { name: t('upkeep.check.confirm') }).click()
  await expect(guest.getByRole('status')).toContainText(t('upkeep.check.confirmed'))
  await guest.reload()
  await expect(guest.getByRole('button')).toHaveCount(0)
  expect(await confirmed()).toEqual([{ count: 1 }])

  const [{ id } = { id: '' }] = await sql<{ id: string }>(
    stack,
    `select id from "Consulate" where "sendingState" = 'JP'`,
  )
  const staff = await signedIn('staff', 'en')
  await staff.goto(`/en/office/consulates/${id}`)
  await expect(staff.locator('#people')).toContainText('Confirmed as right by the post')

  // In the portal the same is one click.
  await sql(stack, `update "PeopleCheck" set "confirmedAt" = null where "consulateId" = $1`, [id])
  const officer = await signedIn('officer', 'en')
  await officer.goto('/en/consulate/people')
  await checkPage(officer, 'en')
  await officer.getByRole('button', { name: t('upkeep.check.confirm') }).click()
  await expect(officer.getByText(t('upkeep.errors.done.confirmed'))).toBeVisible()
  expect(await confirmed()).toEqual([{ count: 1 }])
})

test('the page behind the link is accessible in both languages', async ({ stranger, stack }) => {
  const [mail] = await mailsAbout(stack, 'on record at the Consulate General of Hungary', 1)
  if (!mail) throw new Error('Hungary was not asked')
  const link = new URL(replyLink(mail)).pathname
  const guest = await stranger({ width: 390 })
  for (const locale of ['zh', 'en'] as const) {
    await guest.goto(`${link}?lang=${locale}`)
    await checkPage(guest, locale)
  }
  await guest.getByRole('button').click()
  await checkPage(guest, 'en')
})

test('a vCard fills in the form of somebody new, for the post and for staff', async ({ signedIn, stack }) => {
  const t = words('en')
  const card = (name: string, title: string) =>
    `BEGIN:VCARD\nVERSION:3.0\nN:Sample;${name};;Ms.;\nFN:${name} Sample\nTITLE:${title}\nEMAIL:${name}@post.example\nTEL;TYPE=CELL:+00 111\nEND:VCARD\n`
  const file = (text: string) => ({ name: 'card.vcf', mimeType: 'text/vcard', buffer: Buffer.from(text) })
  const officer = await signedIn('officer', 'en', { width: 390 })
  await officer.goto('/en/consulate/people/new')
  const chosen = officer.getByLabel(t('directory.card.file'))
  await chosen.setInputFiles(file('not a card'))
  await expect(officer.getByText(t('directory.card.none'))).toBeVisible()
  await chosen.setInputFiles(file(card('Anna', 'Vice-Consul') + card('Berta', 'Consul')))
  await expect(officer.locator('[name=name]')).toHaveValue('Anna Sample')
  await officer.getByLabel(t('directory.card.whose')).selectOption({ index: 1 })
  await expect(officer.locator('[name=name]')).toHaveValue('Berta Sample')
  await expect(officer.locator('[name=rank]')).toHaveValue('consul')
  await expect(officer.locator('[name=email]')).toHaveValue('berta@post.example')
  await expect(officer.locator('[name=familyName]')).toHaveValue('Sample')
  await checkPage(officer, 'en')

  const [{ id } = { id: '' }] = await sql<{ id: string }>(
    stack,
    `select id from "Consulate" where "sendingState" = 'JP'`,
  )
  const staff = await signedIn('staff', 'en')
  await staff.goto(`/en/office/consulates/${id}/people/new`)
  await staff.getByLabel(t('directory.card.file')).setInputFiles(file(card('Clara', 'Consular attaché')))
  await expect(staff.locator('[name=mobile]')).toHaveValue('+00 111')
  await expect(staff.locator('[name=honorific]')).toHaveValue('Ms.')
  await expect(staff.locator('[name=titleEn]')).toHaveValue('Consular attaché')

  // Who is on record already, however the name is written, is not added a second time unseen.
  await staff.locator('[name=name]').fill('Masaaki OKUMA')
  await staff.locator('[name=familyName]').fill('')
  await staff.locator('[name=rank]').selectOption('attache')
  await staff.getByRole('button', { name: t('directory.form.add_person') }).click()
  const alike = staff.getByRole('listitem').filter({ hasText: t('directory.alike.name') })
  await expect(alike).toContainText('Okuma Masaaki')
  await expect(staff.locator('[name=titleEn]')).toHaveValue('Consular attaché')
  await expect(staff.getByLabel(t('directory.alike.add'))).toBeVisible()
  await checkPage(staff, 'en')
  await alike.getByRole('link', { name: t('directory.alike.move') }).click()
  await expect(staff).toHaveURL(/\/move$/)
})
