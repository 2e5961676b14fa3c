import type { Locale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { ReplyDocument } from './document'

/** What a link shows that opens nothing: the same for a wrong, a revoked and an ended one, in both languages. */
export function UnknownLink({ locale }: { locale: Locale }) {
  const other = locale === 'zh' ? 'en' : 'zh'
  return (
    <ReplyDocument locale={locale} title={translator(locale, 'reply')('unknown.title')}>
      {[locale, other].map(one => (
        <div key={one} lang={one === 'zh' ? 'zh-Hans' : 'en'} className="box wait">
          <h2>{translator(one as Locale, 'reply')('unknown.title')}</h2>
          <p>{translator(one as Locale, 'reply')('unknown.text')}</p>
        </div>
      ))}
    </ReplyDocument>
  )
}
