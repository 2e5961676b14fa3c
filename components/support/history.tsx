import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { formatShort } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { type Side, sideOf } from '@/lib/support/rules/life'
import type { SupportStepView, SupportView } from '@/lib/support/types'

type Props = { request: SupportView; reader: Side }

/** What became of a request, the newest first. To the post an answer is the office's, whoever of it gave it. */
export function RequestHistory({ request, reader }: Props) {
  const t = useTranslations('support')
  const locale: Locale = useLocale()
  const nameOf = ({ to, byName }: SupportStepView) =>
    reader === 'post' && sideOf(to) === 'office' ? (
      t('about.office')
    ) : (
      <span lang={langOfText(byName)}>{byName}</span>
    )
  const items = [...request.steps].reverse().map(step => ({
    id: step.id,
    what: (
      <>
        <b className="font-medium">{t(`status.${step.to}`)}</b>
        {step.wordsZh || step.wordsEn ? (
          <p className="my-0.5 text-ink-2 text-sm">
            <Bilingual zh={step.wordsZh} en={step.wordsEn} locale={locale} layout="block" />
          </p>
        ) : null}
      </>
    ),
    when: t.rich('about.by', { when: formatShort(step.at, locale), name: () => nameOf(step) }),
  }))
  return (
    <Card title={t('about.history')}>
      <Timeline items={items} />
    </Card>
  )
}
