import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { messages } from '@/lib/i18n/messages'
import { rowsSchema } from '@/lib/stats/schema'
import { FigureRows } from './figure-rows'

// Outside of Next there is no router for its links.
vi.mock('@/lib/i18n/navigation', () => ({ Link: 'a' }))

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const request = {
  id: '7',
  titleZh: '葡萄酒之夜',
  titleEn: 'Wine evening',
  kind: 'cultural',
  firstOn: day('2023-09-30'),
  lastOn: day('2023-10-02'),
  consulate: { sendingState: 'HU', stateZh: '匈牙利', stateEn: 'Hungary' },
} as const

it.each([
  ['zh', '2023年9月30日至10月2日', '统计范围：驻渝领事馆。', '第 2 页，共 3 页'],
  ['en', '30 September – 2 October 2023', 'Scope: Consulates in Chongqing.', 'Page 2 of 3'],
] as const)(
  'shows in %s a supported activity with its post, days and kind, the scope, and pages',
  (locale, days, scope, page) => {
    const html = renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="Asia/Shanghai">
        <FigureRows
          half="2023H2"
          asked={rowsSchema.parse({ figure: 'supported_activities', page: 2 })}
          total={201}
          pages={3}
          scope={{ zh: '驻渝领事馆', en: 'Consulates in Chongqing' }}
          consulate={null}
          activities={[]}
          requests={[request]}
          invitations={[]}
        />
      </NextIntlClientProvider>,
    )
    const kind = messages[locale].activities.kind.cultural
    const state = locale === 'zh' ? '匈牙利' : 'Hungary'
    for (const text of ['葡萄酒之夜', 'Wine evening', state, days, kind, scope, page])
      expect(html).toContain(text)
    expect(html).toContain('href="/office/support/7"')
    expect(html).toContain('rows?figure=supported_activities&amp;side=part&amp;page=3')
  },
)
