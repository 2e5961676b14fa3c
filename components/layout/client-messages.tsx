import { NextIntlClientProvider, useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { messagesOf, type Namespace } from '@/lib/i18n/messages'

const COMMON: Namespace[] = ['ui', 'layout', 'errors']

/**
 * Hands texts to client components. The root layout gives the common ones; a page whose client components use
 * `useTranslations('activities')` wraps them in `<ClientMessages of={['activities']}>`. Nesting replaces: name all.
 */
export function ClientMessages({ of = [], children }: { of?: Namespace[]; children: ReactNode }) {
  const locale = useLocale()
  return (
    <NextIntlClientProvider messages={messagesOf(locale, [...COMMON, ...of])}>
      {children}
    </NextIntlClientProvider>
  )
}
