import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { messages } from '@/lib/i18n/messages'
import { GuestList } from './guest-list'

const person = (name: string, isOpen: boolean) => ({ id: name, honorific: '', name, title: 'Consul', isOpen })

it.each(['zh', 'en'] as const)('marks in %s who waits for approval, and nobody else', locale => {
  const people = [person('A. Deputy', false), person('B. Outsider', true)]
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="Asia/Shanghai">
      <GuestList guests={[{ state: 'JP', stateZh: '日本', stateEn: 'Japan', people }]} />
    </NextIntlClientProvider>,
  )
  const lines = html.split('<li>').slice(1)
  const marked = lines.filter(line => line.includes(messages[locale].district.toApprove))
  expect(lines).toHaveLength(2)
  expect(marked).toHaveLength(1)
  expect(marked[0]).toContain('B. Outsider')
})
