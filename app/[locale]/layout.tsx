import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/layout/client-messages'
import { OldBrowser } from '@/components/layout/old-browser'
import { langOf, routing } from '@/lib/i18n/routing'
import '../styles/fonts.css'
import '../globals.css'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** Every page is rendered for its request: the content security policy's nonce is new each time. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#14171c' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({
    locale: hasLocale(routing.locales, locale) ? locale : routing.defaultLocale,
    namespace: 'layout',
  })
  return {
    title: { template: `%s · ${t('product')}`, default: t('product') },
    description: t('description'),
    icons: { icon: '/favicon.svg' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
    robots: { index: false, follow: false },
  }
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  return (
    <html lang={langOf(locale)}>
      <body>
        <OldBrowser />
        <ClientMessages>{children}</ClientMessages>
      </body>
    </html>
  )
}
