import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { ReplyDocument } from './document'

/** What a link shows that opens nothing: the same for a wrong, a revoked and an ended one, in both languages. */
export function UnknownLink({ locale }: { locale: Locale }) {
  return (
    <ReplyDocument locale={locale} title={translator(locale, 'reply')('unknown.title')}>
      <Unknown locale={locale} Heading="h1" />
      <Unknown locale={otherLocale(locale)} Heading="h2" />
    </ReplyDocument>
  )
}

function Unknown({ locale, Heading }: { locale: Locale; Heading: 'h1' | 'h2' }) {
  const t = translator(locale, 'reply')
  return (
    <div lang={langOf(locale)} className="box wait">
      <Heading>{t('unknown.title')}</Heading>
      <p>{t('unknown.text')}</p>
    </div>
  )
}
