import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { formatShort } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'

export type ApprovalRow = {
  id: string
  count: number
  submittedAt: Date
  submittedByName: string
  activity: { id: string; titleEn: string; titleZh: string; zone: string }
}

/** What waits for the director's decision; without any it makes way. */
export function ApprovalCard({ rows, mayDecide }: { rows: ApprovalRow[]; mayDecide: boolean }) {
  const t = useTranslations('today.approval')
  const locale: Locale = useLocale()
  if (rows.length === 0) return null
  return (
    <Card flush title={t('title')}>
      <ul>
        {rows.map(({ id, count, submittedAt, submittedByName, activity }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2.5 border-line-2 border-t px-4.5 py-3"
          >
            <div className="min-w-0">
              <Bilingual
                zh={activity.titleZh}
                en={activity.titleEn}
                locale={locale}
                layout="block"
                className="font-bold font-serif text-md"
              />
              <p className="text-ink-3 text-sm">
                {t('count', { count })} · <span lang={langOfText(submittedByName)}>{submittedByName}</span> ·{' '}
                {formatShort(submittedAt, locale, activity.zone)}
              </p>
            </div>
            <ButtonLink
              href={`/office/activities/${activity.id}/check`}
              variant={mayDecide ? 'primary' : 'secondary'}
            >
              {t(mayDecide ? 'decide' : 'look')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
