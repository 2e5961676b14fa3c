import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { langOfText, scopeWords } from './shown'

type Props = {
  figure: {
    value: number
    scope: string
    source: string
    enteredAt: Date
    enteredBy: string | null
    enteredByName: string
  }
  /** The office's own words for its scope. */
  scope: { zh: string; en: string }
}

/** Where a recorded total is from: value, scope, source, who entered it, and when. */
export function SourceFacts({ figure, scope }: Props) {
  const t = useTranslations('stats')
  const actors = useTranslations('audit.actor')
  const locale: Locale = useLocale()
  const words = scopeWords(figure.scope, { scopeZh: scope.zh, scopeEn: scope.en }, locale)
  return (
    <>
      <p className="mb-2 font-bold font-serif text-4xl leading-tight">{figure.value}</p>
      <Facts
        items={[
          { name: t('scope'), value: <span lang={langOfText(words)}>{words}</span> },
          { name: t('source'), value: <span lang={langOfText(figure.source)}>{figure.source}</span> },
          {
            name: t('entered'),
            value: t('entered_by', {
              name: figure.enteredBy ? figure.enteredByName : actors('command-line'),
              at: formatDateTime(figure.enteredAt, locale),
            }),
          },
        ]}
      />
    </>
  )
}
