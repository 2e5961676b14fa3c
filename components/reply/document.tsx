import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/routing'
import { STYLE } from './style'

type Props = { locale: Locale; title: string; sample?: string; children: ReactNode }

/** A whole HTML document without script: the frame of every state of the reply page. */
export function ReplyDocument({ locale, title, sample, children }: Props) {
  return (
    <html lang={locale === 'zh' ? 'zh-Hans' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{STYLE}</style>
      </head>
      <body>
        {sample ? <div className="sample">{sample}</div> : null}
        <main>{children}</main>
      </body>
    </html>
  )
}
