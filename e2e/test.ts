import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/routing'
import { type Stack, startStack } from './stack'
import { words } from './words'

export type Role = 'administrator' | 'staff' | 'director' | 'district' | 'officer' | 'auditor'

type Fixtures = {
  /** A page of its own, signed in by the button of the sample; where nothing may go wrong unseen. */
  signedIn: (
    role: Role,
    locale: Locale,
    options?: { width?: number; javaScriptEnabled?: boolean },
  ) => Promise<Page>
  /** A page of somebody who is not signed in. */
  stranger: (options?: { width?: number; javaScriptEnabled?: boolean }) => Promise<Page>
}

/** Playwright's `test` with a running portal, one for all tests of a worker. A test fails on any console error of any of its pages. */
export const test = base.extend<Fixtures, { stack: Stack }>({
  stack: [
    async ({ browserName: _ }, use) => {
      const stack = await startStack()
      await use(stack)
      await stack.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: ({ stack }, use) => use(stack.url),
  stranger: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    const problems: string[] = []
    await use(async ({ width = 1440, javaScriptEnabled = true } = {}) => {
      const viewport = { width, height: width < 600 ? 844 : 900 }
      const context = await browser.newContext({
        baseURL,
        viewport,
        javaScriptEnabled,
        timezoneId: 'Asia/Shanghai',
      })
      contexts.push(context)
      const page = await context.newPage()
      watch(page, problems)
      return page
    })
    await Promise.all(contexts.map(context => context.close()))
    expect(problems, 'errors in the console').toEqual([])
  },
  signedIn: async ({ stranger }, use) => {
    await use(async (role, locale, options) => {
      const page = await stranger(options)
      await page.goto(`/${locale}/sign-in`)
      const name = words(locale)(`signin.role.${role}`)
      await page
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .click()
      await expect(page).toHaveURL(/\/(zh|en)\/(office|district|consulate|audit|admin)/)
      return page
    })
  },
})

// A page that is not there says so in the console too, and the tests look at its status; axe knocks at frames that let no script run.
const EXPECTED = /status of (401|404|422)|frame is sandboxed and the 'allow-scripts' permission/

function watch(page: Page, problems: string[]): void {
  page.on('pageerror', error => problems.push(`${page.url()}: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' && !EXPECTED.test(message.text()))
      problems.push(`${page.url()}: ${message.text()}`)
  })
}

export { expect } from '@playwright/test'
