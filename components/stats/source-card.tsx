import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { formatDateTime } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { scopeWords } from './shown'

type Props = {
  /** Null where none is recorded now. */
  figure: {
    value: number
    scope: string
    source: string
    enteredAt: Date
    enteredBy: string | null
    enteredByName: string
  } | null
  /** The office's own words for its scope. */
  scope: { zh: string; en: string }
  back: string
}

/** Where a recorded total is from: value, scope, source, who entered it, and when. */
export function SourceFacts({ figure, scope, back }: Props) {
  const t = useTranslations('stats')
  const actors = useTranslations('audit.actor')
  const locale: Locale = useLocale()
  if (!figure)
    return (
      <EmptyState title={t('not_recorded')} action={<ButtonLink href={back}>{t('back')}</ButtonLink>}>
        {t('not_recorded_text')}
      </EmptyState>
    )
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
