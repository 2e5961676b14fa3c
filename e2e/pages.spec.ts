import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/routing'
import { checkPage } from './checks'
import { makeRecords, pagesOf, type Records, replyPages } from './pages'
import type { Stack } from './stack'
import { expect, type Role, test } from './test'

// So many pages are not traced: the faults say where they are.
test.use({ trace: 'off' })

const WIDTHS = [1440, 390]
const ROLES: Role[] = ['administrator', 'staff', 'director', 'district', 'officer', 'auditor']
const MOST_SCRIPT = 250_000

let made: Promise<Records> | undefined
const recordsOf = (stack: Stack) => {
  made ??= makeRecords(stack)
  return made
}

for (const locale of ['zh', 'en'] as const) {
  for (const role of ROLES) {
    test(`every page of ${role}, ${locale}`, async ({ signedIn, stack }) => {
      test.setTimeout(300_000)
      const records = await recordsOf(stack)
      const page = await signedIn(role, locale)
      const addresses = pagesOf(role, records).map(address => `/${locale}${address}`)
      expect(await faultsOf(page, locale, addresses)).toEqual([])
    })
  }

  test(`every page of somebody who is not signed in, ${locale}`, async ({ stranger, stack }) => {
    test.setTimeout(120_000)
    const records = await recordsOf(stack)
    const own = pagesOf('stranger', records).map(address => `/${locale}${address}`)
    const replies = replyPages(records).map(address => `${address}?lang=${locale}`)
    expect(await faultsOf(await stranger(), locale, [...own, ...replies])).toEqual([])
  })
}

/** Visits the addresses in each width, and gives whatever is wrong with any of them. Axe looks at each once wide, in Chinese, and once narrow, in English. */
async function faultsOf(page: Page, locale: Locale, addresses: string[]): Promise<string[]> {
  const faults: string[] = []
  for (const address of addresses) {
    const response = await page.goto(address)
    const status = response?.status() ?? 0
    if (status >= 400 && !/nowhere|unknown/.test(address)) faults.push(`${status} at ${address}`)
    // A page that is not there is drawn in the browser, its title too.
    const source = status < 400 ? await response?.text() : undefined
    if (source && !/<title>[^<]+<\/title>.*<\/head>/s.test(source))
      faults.push(`no title in the head of ${address}`)
    for (const width of WIDTHS) {
      const colours = width === WIDTHS[0]
      await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
      await checkPage(page, locale, { axe: colours === (locale === 'zh'), colours }).catch(error =>
        faults.push(told(error)),
      )
    }
    const script = await scriptOf(page)
    if (/\/office/.test(address) && script > MOST_SCRIPT)
      faults.push(`${script} bytes of script at ${address}`)
  }
  return faults
}

/** Bytes of script of the page, as they came over the net. */
function scriptOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return loaded
      .filter(one => new URL(one.name).pathname.endsWith('.js'))
      .reduce((sum, one) => sum + one.encodedBodySize, 0)
  })
}

function told(error: Error): string {
  return error.message
    .split('\n')
    .filter(line => line.trim() && !/^(Expected|Received|- Expected|\+ Received|Call log)/.test(line.trim()))
    .join('\n')
}
