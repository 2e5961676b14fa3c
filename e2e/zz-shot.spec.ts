import { checkPage } from './checks'
import { makeRecords, pagesOf } from './pages'
import { test } from './test'

test('shots', async ({ stack, signedIn }) => {
  test.setTimeout(300_000)
  const records = await makeRecords(stack)
  for (const role of ['officer', 'district', 'staff'] as const)
    for (const locale of ['zh', 'en'] as const) {
      const page = await signedIn(role, locale)
      const addresses = pagesOf(role, records).filter(a => /\/plans?(\/|\?|$)/.test(a))
      if (role === 'officer') addresses.push('/consulate')
      if (role === 'staff') addresses.push(`/office/consulates/${records.japan}`)
      let n = 0
      for (const address of addresses) {
        n++
        await page.goto(`/${locale}${address}`)
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 })
          await checkPage(page, locale).catch(e => console.log(String(e).slice(0, 900)))
          await page.screenshot({ path: `/tmp/shots/${role}-${locale}-${n}-${width}.png`, fullPage: true })
        }
        console.log(role, locale, n, address)
      }
    }
})
