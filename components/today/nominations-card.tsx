import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SendingLine } from './sending-line'

export type NominationRow = { count: number; activity: { id: string; titleEn: string; titleZh: string } }

/** How many whom posts have named wait to be approved, by activity; without any it makes way. */
export function NominationsCard({ rows }: { rows: NominationRow[] }) {
  const t = useTranslations('today.nominations')
  if (rows.length === 0) return null
  return (
    <Card flush title={t('title')}>
      <ul>
        {rows.map(({ count, activity }) => (
          <SendingLine
            key={activity.id}
            activity={activity}
            action={
              <ButtonLink href={`/office/activities/${activity.id}#nominations`}>{t('look')}</ButtonLink>
            }
          >
            <p className="text-ink-3 text-sm">{t('count', { count })}</p>
          </SendingLine>
        ))}
      </ul>
    </Card>
  )
}
