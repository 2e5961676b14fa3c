import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { formatDate, formatDateRange } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import type { SupportView } from '@/lib/support/types'
import { useNeeds } from './use-needs'

/** What was asked: of which activity, when and where, and in the post's own words. */
export function RequestFacts({ request }: { request: SupportView }) {
  const t = useTranslations('support.about')
  const kinds = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  const needsOf = useNeeds()
  const { placeZh, placeEn, answerBy, details, status } = request
  const items = [
    { name: t('kind'), value: kinds(request.kind) },
    { name: t('when'), value: formatDateRange(request.firstOn, request.lastOn, locale, 'UTC') },
    {
      name: t('where'),
      value: placeZh || placeEn ? <Bilingual zh={placeZh} en={placeEn} locale={locale} /> : null,
    },
    { name: t('expected'), value: request.expected },
    {
      name: t('needs'),
      value: <b className="inline-block font-medium first-letter:uppercase">{needsOf(request.needs)}</b>,
    },
    {
      name: t('answerBy'),
      value: answerBy && status === 'in_review' ? formatDate(answerBy, locale, 'UTC') : null,
    },
  ]
  return (
    <Card title={t('what')} className="px-5!">
      <Facts items={items} />
      {details ? (
        <div className="mt-3 border-line-2 border-t pt-3">
          <h3 className="mb-1 font-normal font-sans text-ink-3 text-sm">{t('details')}</h3>
          <p className="max-w-prose whitespace-pre-line wrap-anywhere" lang={langOfText(details)}>
            {details}
          </p>
        </div>
      ) : null}
    </Card>
  )
}
