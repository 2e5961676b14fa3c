import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { formatShort } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { SendingLine } from './sending-line'

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
          <SendingLine
            key={id}
            activity={activity}
            action={
              <ButtonLink
                href={`/office/activities/${activity.id}/check`}
                variant={mayDecide ? 'primary' : 'secondary'}
              >
                {t(mayDecide ? 'decide' : 'look')}
              </ButtonLink>
            }
          >
            <p className="text-ink-3 text-sm">
              {t('count', { count })} · <span lang={langOfText(submittedByName)}>{submittedByName}</span> ·{' '}
              {formatShort(submittedAt, locale, activity.zone)}
            </p>
          </SendingLine>
        ))}
      </ul>
    </Card>
  )
}
