import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { AuditRow } from '@/lib/audit/queries'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { Cockpit } from '@/lib/invitations/types'
import { Events } from './events'
import { Notes } from './notes'
import { PrivateCard } from './private-card'
import { ProgrammeLines } from './programme'
import type { ShownActivity, ShownRow } from './shown'

const NEWEST = 6

type Props = {
  data: Cockpit
  rows: ShownRow[]
  activity: ShownActivity
  events: AuditRow[]
  mayWrite: boolean
}

/** Beside the table: the programme, what to mind, what only the organisers may read, and what happened last. */
export function CockpitAside({ data, rows, activity, events, mayWrite }: Props) {
  const t = useTranslations('cockpit.aside')
  const locale: Locale = useLocale()
  return (
    <>
      {data.activity.programme.length > 0 ? (
        <Card title={t('programme')}>
          <ProgrammeLines activity={data.activity} />
        </Card>
      ) : null}
      <Card title={t('notes')}>
        <Notes rows={rows} activity={activity} locale={locale} mayWrite={mayWrite} />
      </Card>
      {data.mayReadPrivate && (data.hasPrivate || data.tallies.people > 0) ? (
        <PrivateCard activityId={activity.id} />
      ) : null}
      <Card
        title={t('history')}
        actions={
          events.length > NEWEST ? (
            <Link href={`/office/activities/${activity.id}/history`}>
              {t('allEvents', { count: events.length })}
            </Link>
          ) : undefined
        }
      >
        <Events events={events.slice(0, NEWEST)} rows={data.rows} zone={activity.zone} />
      </Card>
    </>
  )
}
