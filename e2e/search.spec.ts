import type { Page } from '@playwright/test'
import { checkPage } from './checks'
import { expect, test } from './test'
import { words } from './words'

const options = (page: Page) => page.getByRole('dialog').getByRole('option')

/** Types as an input method does: letters are composed, and Enter ends the composition. */
async function compose(page: Page, text: string) {
  const box = page.getByRole('dialog').getByRole('combobox')
  await box.evaluate((input: HTMLInputElement, typed) => {
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    set?.call(input, typed)
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
  }, text)
  await expect(options(page).first()).toContainText(text)
  await box.evaluate((input: HTMLInputElement) => {
    const enter = { key: 'Enter', bubbles: true, cancelable: true, isComposing: true, keyCode: 229 }
    input.dispatchEvent(new KeyboardEvent('keydown', enter))
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
  })
}

test('from the keyboard, in Chinese: found while it is typed, chosen by Enter, never by the input method', async ({
  signedIn,
}) => {
  const t = words('zh')
  const page = await signedIn('staff', 'zh')
  await page.goto('/zh/office/activities')
  // The page hears the keys once its script has run.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toContainText(t('layout.search.hint'), { timeout: 1000 })
  }).toPass()
  const box = page.getByRole('combobox', { name: t('layout.search.title') })
  await expect(box).toBeFocused()
  for (const text of ['匈牙利', 'xiongyali', 'xyl', 'hungary', 'HU', 'hungray']) {
    await box.fill(text)
    await expect(options(page).first()).toContainText('匈牙利驻重庆总领事馆')
  }
  await checkPage(page, 'zh')
  await compose(page, '日本')
  await expect(options(page).first()).toContainText('日本国驻重庆总领事馆')
  await expect(page).toHaveURL(/\/zh\/office\/activities$/)
  await box.press('Enter')
  await expect(page).toHaveURL(/\/zh\/office\/consulates\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('日本国驻重庆总领事馆')

  await page.keyboard.press('Control+k')
  await box.fill('no such thing')
  await expect(page.getByRole('status').filter({ hasText: 'no such thing' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('on a phone, in English: a person by a name without its accents', async ({ signedIn }) => {
  const t = words('en')
  const page = await signedIn('director', 'en', { width: 390 })
  await page.getByRole('button', { name: t('layout.menu'), exact: true }).click()
  await page.getByRole('button', { name: t('layout.search.open') }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('czegel')
  await expect(options(page)).toHaveCount(1)
  await checkPage(page, 'en')
  await options(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hungary')
})

test('is not there for an auditor, and answers nothing', async ({ signedIn }) => {
  const page = await signedIn('auditor', 'en')
  // The audit has a box of its own.
  await expect(page.locator('[aria-keyshortcuts]')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect((await page.request.get('/api/search?q=hungary')).status()).toBe(404)
})

for (const [locale, width] of [
  ['zh', 1440],
  ['en', 390],
] as const) {
  test(`an officer finds the own post's people, a district what it hosts, ${locale} at ${width} px`, async ({
    signedIn,
  }) => {
    const t = words(locale)
    const search = async (page: Page, text: string) => {
      if (width < 600) {
        await page.getByRole('button', { name: t('layout.menu'), exact: true }).click()
        await page.getByRole('button', { name: t('layout.search.open') }).click()
      } else
        await expect(async () => {
          await page.keyboard.press('Control+k')
          await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 })
        }).toPass()
      await page.getByRole('combobox', { name: t('layout.search.title') }).fill(text)
    }
    const officer = await signedIn('officer', locale, { width })
    await search(officer, 'Hungary')
    await expect(officer.getByRole('status').filter({ hasText: 'Hungary' })).toBeVisible()
    await officer.getByRole('combobox', { name: t('layout.search.title') }).fill('okuma')
    await expect(options(officer).first()).toContainText('Okuma Masaaki')
    await checkPage(officer, locale)
    await officer.keyboard.press('Enter')
    await expect(officer).toHaveURL(/\/consulate\/people\/[0-9a-f-]{36}$/)

    const district = await signedIn('district', locale, { width })
    await search(district, 'okuma')
    await expect(district.getByRole('status').filter({ hasText: 'okuma' })).toBeVisible()
    await district.getByRole('combobox', { name: t('layout.search.title') }).fill('bishan')
    await options(district).first().click()
    await expect(district).toHaveURL(/\/district(\?view=over)?#activity-[0-9a-f-]{36}$/)
    await checkPage(district, locale)
  })
}
