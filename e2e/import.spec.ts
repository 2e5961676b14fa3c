import { checkPage } from './checks'
import { expect, test } from './test'
import { words } from './words'

// A closed post, which no other journey invites. A title over the sheet, two titles beneath one, a total; 意大里 is no State.
const sheet = (state: string, name: string) =>
  [
    '驻渝领馆;;;;;;',
    '国家（地区）;名称;;级别;城市;状态;备注',
    ';中文;英文;;;;',
    `${state};${name}驻重庆总领事馆;Consulate General of ${name === '冰岛' ? 'Iceland' : 'Malta'};总领馆;重庆;闭馆;x`,
    '合计;1;;;;;',
  ].join('\r\n')

for (const [locale, width, state] of [
  ['zh', 1440, '冰岛'],
  ['en', 390, '马耳他'],
] as const) {
  test(`a messy sheet is mended, then imported, ${locale} at ${width} px`, async ({ signedIn }) => {
    const t = words(locale)
    const page = await signedIn('staff', locale, { width })
    const choose = (text: string) =>
      page.getByLabel(t('imports.file'), { exact: true }).setInputFiles({
        name: 'sheet.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      })
    await page.goto(`/${locale}/office/consulates`)
    await page.getByRole('link', { name: t('directory.import'), exact: true }).click()
    await expect(page).toHaveURL(/\/import$/)

    await page.getByRole('button', { name: t('imports.check') }).click()
    await expect(page.getByText(t('imports.errors.file'), { exact: true })).toBeVisible()
    await expect(page.getByLabel(t('imports.file'), { exact: true })).toBeFocused()

    await choose(sheet('意大里', state))
    await page.getByRole('button', { name: t('imports.check') }).click()
    const cell = page.getByLabel('A4 国家（地区）')
    await expect(cell).toHaveValue('意大里')
    await expect(page.getByText(t('imports.wrong.state')).first()).toBeVisible()
    await expect(page.getByRole('button', { name: t('imports.apply', { count: 1 }) })).toBeHidden()
    await checkPage(page, locale)

    // Mended where it stands; what is said of a column is kept meanwhile, and remembered for the next sheet.
    await cell.fill(state)
    await page.getByLabel('备注').selectOption('phone')
    await page.getByRole('button', { name: t('imports.check') }).click()
    await expect(page.getByRole('button', { name: t('imports.apply', { count: 1 }) })).toBeVisible()
    await checkPage(page, locale)
    await page.getByRole('button', { name: t('imports.apply', { count: 1 }) }).click()
    await expect(page.getByText(t('imports.applied', { added: 1, changed: 0 }))).toBeVisible()
    await checkPage(page, locale)

    await choose(sheet(state, state))
    await page.getByRole('button', { name: t('imports.check') }).click()
    await expect(page.getByText(t('imports.nothing'))).toBeVisible()
    await expect(page.getByText(t('imports.remembered'))).toBeVisible()
    await expect(page.getByLabel('备注')).toHaveValue('phone')

    await page.getByLabel(t('imports.file'), { exact: true }).setInputFiles({
      name: 'picture.xlsx',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    })
    await page.getByRole('button', { name: t('imports.check') }).click()
    await expect(page.getByRole('alert').filter({ hasText: t('imports.errors.table_no_text') })).toBeVisible()
  })
}
