import { pagesOf } from '@/lib/testing/pdf'
import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink } from './mails'
import { activityIn, planActivity } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')

test('the letter: previewed, attached, the same by the link and in the portal; then a card for who attends', async ({
  signedIn,
  stranger,
  stack,
}) => {
  test.setTimeout(120_000)
  const titleEn = 'Reception with a letter'
  const page = await signedIn('staff', 'en')
  await page.goto('/en/office/activities')
  await planActivity(page, 'en', { titleZh: '附公函的招待会', titleEn })
  await page.getByRole('button', { name: t('invitations.audience.check', { count: 11 }) }).click()
  await expect(page).toHaveURL(/\/check$/)
  const preview = page.getByRole('link', { name: t('invitations.check.letter') })
  const before = await page.request.get((await preview.getAttribute('href')) ?? '')
  expect(before.headers()['content-type']).toBe('application/pdf')
  expect((await pagesOf(await before.body()))[0]).toContain('Receptionwithaletter')
  await page.getByRole('button', { name: t('invitations.check.send', { count: 11 }) }).click()
  await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)
  const id = activityIn(page)
  await hasten(stack)
  const mails = await mailsAbout(stack, titleEn, 11)
  const japan = mails.find(mail => mail.to.includes('japan'))
  const attached = japan?.files[0]
  if (!japan || !attached) throw new Error('no letter to Japan')
  const [english = '', chinese = ''] = await pagesOf(attached.content)
  expect(english).toContain('Consulate-GeneralofJapaninChongqing')
  expect(chinese).toContain('请柬')

  const guest = await stranger({ width: 390, javaScriptEnabled: false })
  await guest.goto(replyLink(japan))
  const link = guest.getByRole('link', { name: t('reply.letterPdf') })
  const byLink = await guest.request.get(new URL((await link.getAttribute('href')) ?? '', guest.url()).href)
  expect((await byLink.body()).equals(attached.content), 'by the link').toBe(true)
  await guest.getByRole('radio', { name: t('reply.attending'), exact: true }).check()
  await guest.getByRole('button', { name: t('reply.send') }).click()
  await expect(guest.getByRole('heading', { name: t('reply.recorded') })).toBeVisible()

  const officer = await signedIn('officer', 'en', { width: 390 })
  await officer.getByRole('link', { name: titleEn }).first().click()
  const inPortal = officer.getByRole('link', { name: t('reply.letterPdf') })
  const theirs = await officer.request.get((await inPortal.getAttribute('href')) ?? '')
  expect((await theirs.body()).equals(attached.content), 'in the portal').toBe(true)

  await page.goto(`/en/office/activities/${id}`)
  await page.getByRole('button', { name: t('cockpit.more.label') }).click()
  await page.getByRole('menuitem', { name: t('cockpit.more.pourMemoire') }).click()
  await checkPage(page, 'en')
  await page.getByRole('button', { name: t('cockpit.pourMemoire.send', { count: 1 }) }).click()
  await expect(page.getByText(t('cockpit.stop.sending.pour_memoire', { count: 1 }))).toBeVisible()
  await hasten(stack)
  const [card] = await mailsAbout(
    stack,
    'honour to remind Mr. Okuma Masaaki of the Reception with a letter',
    1,
  )
  expect(card?.files.map(file => file.name)).toEqual(['pour-memoire.pdf'])

  await page.goto(`/en/office/activities/${id}/messages`)
  const printed = page.waitForEvent('download')
  await page.getByRole('button', { name: t('cockpit.papers.letters') }).click()
  expect((await printed).suggestedFilename()).toMatch(/^letters-.*\.pdf$/)
  await page.getByRole('link', { name: 'Okuma Masaaki' }).last().click()
  const kept = page.getByRole('link', { name: attached.name })
  const opened = await page.request.get((await kept.getAttribute('href')) ?? '')
  expect((await opened.body()).equals(attached.content), 'as staff see it').toBe(true)
})
