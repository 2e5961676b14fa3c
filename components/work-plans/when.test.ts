import { expect, it } from 'vitest'
import { plannedWhen } from './when'

const day = (text: string | null) => (text ? new Date(`${text}T00:00:00Z`) : null)

it.each([
  ['2023-09-08', '2023-09-08', '8 Sep', '9月8日'],
  ['2023-09-08', '2023-09-09', '8–9 Sep', '9月8日至9日'],
  ['2023-09-30', '2023-10-02', '30 Sep – 2 Oct', '9月30日至10月2日'],
  ['2023-12-29', '2024-01-03', '29 Dec – 3 January 2024', '12月29日至2024年1月3日'],
  [null, null, 'September', '9月'],
])('says %s to %s with its last day', (first, last, en, zh) => {
  const line = { firstOn: day(first), lastOn: day(last), month: 9 }
  expect(plannedWhen(line, 'en')).toContain(en)
  expect(plannedWhen(line, 'zh')).toContain(zh)
})
