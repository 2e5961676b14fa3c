import { randomBytes } from 'node:crypto'
import { toXlsx } from '@/lib/documents/xlsx'
import { checkPage } from './checks'
import { hasten, mailsAbout, replyLink } from './mails'
import { planActivity } from './steps'
import { expect, test } from './test'
import { words } from './words'

const LIMIT = 14 * 1024

for (const [locale, width, titleEn, titleZh] of [
  ['zh', 1440, 'Reception with a programme', '附日程的招待会'],
  ['en', 390, 'Reception with a seating plan', '附座次的招待会'],
] as const) {
  test(`files go with the invitations, are refused with what to do, and are their guests’ to save, ${locale} at ${width} px`, async ({
    signedIn,
    stranger,
    stack,
  }) => {
    test.setTimeout(150_000)
    const t = words(locale)
    const programme = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(150_000)])
    const list = await toXlsx({ name: '名单', columns: ['国家'], rows: [['日本']] })
    const page = await signedIn('staff', locale, { width })
    await page.goto(`/${locale}/office/activities`)
    await planActivity(page, locale, { titleZh, titleEn })
    await page.getByRole('button', { name: t('invitations.audience.check', { count: 11 }) }).click()
    await expect(page).toHaveURL(/\/check$/)
    await expect(page.getByText(t('invitations.files.none'))).toBeVisible()
    await page.locator('summary', { hasText: t('invitations.files.add') }).click()
    const field = page.getByLabel(t('invitations.files.choose'), { exact: true })
    const attach = async (name: string, buffer: Buffer) => {
      await field.setInputFiles({ name, mimeType: 'application/pdf', buffer })
      await page.getByRole('button', { name: t('invitations.files.submit'), exact: true }).click()
    }

    await page.getByRole('button', { name: t('invitations.files.submit'), exact: true }).click()
    await expect(page.getByText(t('invitations.errors.file_missing')).first()).toBeVisible()
    await attach('请柬.pdf', Buffer.from('MZ\x90\0 a program'))
    const refusal = t('invitations.errors.file_type', { name: '请柬.pdf' })
    await expect(page.getByRole('alert').filter({ hasText: refusal })).toBeFocused()
    await attach('地图.pdf', Buffer.alloc(5 * 1024 * 1024 + 1, 'x'))
    await expect(
      page.getByText(t('invitations.errors.file_large', { name: '地图.pdf' })).first(),
    ).toBeVisible()

    await attach('活动日程（第二版）.pdf', programme)
    await expect(page.getByText(t('invitations.files.done', { count: 1 }))).toBeVisible()
    await attach('Guests.xlsx', list)
    const files = page.getByRole('list', { name: t('invitations.files.title') })
    await expect(files.getByRole('listitem')).toHaveCount(2)
    await attach('Same.pdf', programme)
    await expect(
      page.getByText(t('invitations.errors.file_twice', { name: 'Same.pdf' })).first(),
    ).toBeVisible()
    await page.reload()
    await checkPage(page, locale)

    const saving = page.waitForEvent('download')
    await files.getByRole('link', { name: '活动日程（第二版）.pdf' }).click()
    expect((await saving).suggestedFilename()).toBe('活动日程（第二版）.pdf')
    await page.getByRole('button', { name: `${t('invitations.files.remove')} Guests.xlsx` }).click()
    await page.getByRole('button', { name: t('invitations.files.removeConfirm') }).click()
    await expect(files.getByRole('listitem')).toHaveCount(1)
    const previewed = page.locator('a[href*="as=file"]')
    await expect(previewed).toHaveText('活动日程（第二版）.pdf')
    const before = await page.request.get((await previewed.getAttribute('href')) ?? '')
    expect((await before.body()).equals(programme), 'in the preview').toBe(true)

    await page.getByRole('button', { name: t('invitations.check.send', { count: 11 }) }).click()
    await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)
    const here = page.url()
    await hasten(stack)
    const mails = await mailsAbout(stack, titleEn, 11)
    for (const mail of mails) {
      expect(mail.files.map(file => file.name).slice(1)).toEqual(['活动日程（第二版）.pdf'])
      expect(mail.files[1]?.content.equals(programme)).toBe(true)
    }

    const japan = mails.find(mail => mail.to.includes('japan'))
    if (!japan) throw new Error('no mail to Japan')
    const guest = await stranger({ width: 390, javaScriptEnabled: false })
    const shown = await guest.goto(replyLink(japan))
    expect((await shown?.body())?.length).toBeLessThan(LIMIT)
    const link = guest.getByRole('link', { name: '活动日程（第二版）.pdf' })
    const byLink = await guest.request.get(new URL((await link.getAttribute('href')) ?? '', guest.url()).href)
    expect((await byLink.body()).equals(programme), 'by the link').toBe(true)
    expect(byLink.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''%E6%B4%BB/),
    })
    expect((await guest.request.get(`${replyLink(japan)}?file=2`)).status()).toBe(404)

    const officer = await signedIn('officer', 'en', { width: 390 })
    await officer.getByRole('link', { name: titleEn }).first().click()
    const inPortal = officer.getByRole('link', { name: '活动日程（第二版）.pdf' })
    const theirs = await officer.request.get((await inPortal.getAttribute('href')) ?? '')
    expect((await theirs.body()).equals(programme), 'in the portal').toBe(true)
    await checkPage(officer, 'en')

    await page.goto(`${here}/messages`)
    await page.getByRole('link', { name: 'Okuma Masaaki' }).last().click()
    const kept = page.getByRole('link', { name: '活动日程（第二版）.pdf' })
    const opened = await page.request.get((await kept.getAttribute('href')) ?? '')
    expect((await opened.body()).equals(programme), 'as staff see it').toBe(true)
    await checkPage(page, locale)
  })
}
