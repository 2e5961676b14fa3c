import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { messages } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/routing'
import { type ActivityRow, ActivityTable } from './activity-table'

// Outside of Next there is no router for its links.
vi.mock('@/lib/i18n/navigation', () => ({ Link: 'a' }))

const row: ActivityRow = {
  id: 'a',
  status: 'planned',
  kind: 'trade',
  titleZh: '经贸日',
  titleEn: 'Trade day',
  zone: 'Asia/Shanghai',
  startsAt: new Date('2023-07-21T01:00:00Z'),
  endsAt: new Date('2023-07-21T09:00:00Z'),
  replyBy: null,
  office: { shortZh: '市外办', shortEn: 'FAO' },
  hosts: [],
}

/** When it takes place, as the list shows it on a day of office time. */
function when(locale: Locale, today: string): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="Asia/Shanghai">
      <ActivityTable rows={[row]} tallies={new Map()} now={new Date(today)} mayWrite={false} />
    </NextIntlClientProvider>,
  )
  return /<b>(.*?)<\/b>/.exec(html)?.[1] ?? ''
}

it.each([
  ['en', '2023-12-31T15:59:00Z', '21 Jul'],
  ['en', '2023-12-31T16:00:00Z', '21 July 2023'],
  ['zh', '2023-01-01T00:00:00Z', '7月21日'],
  ['zh', '2022-12-31T15:00:00Z', '2023年7月21日'],
] as const)(
  'in %s at %s a date stands as %s: with its year where that is another',
  (locale, today, shown) => {
    expect(when(locale, today)).toBe(shown)
  },
)
