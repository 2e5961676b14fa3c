import { useLocale, useTranslations } from 'next-intl'
import { NotesCard } from '@/components/notes/notes-card'
import { Card } from '@/components/ui/card'
import type { AuditRow } from '@/lib/audit/queries'
import { formatDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { Chasing, Cockpit } from '@/lib/invitations/types'
import type { Note } from '@/lib/notes/types'
import { Events } from './events'
import { Ladder } from './ladder'
import { NominationsCard } from './nominations-card'
import { Notes } from './notes'
import { PlacesCard } from './places-card'
import { PrivateCard } from './private-card'
import { ProgrammeLines } from './programme'
import type { ShownActivity, ShownRow } from './shown'

const NEWEST = 6

type Props = {
  data: Cockpit
  rows: ShownRow[]
  activity: ShownActivity
  events: AuditRow[]
  chasing: Chasing
  notes: Note[]
  mayWrite: boolean
}

/** Beside the table: the programme, what to mind, the reminders, what colleagues noted, what only the organisers may read, and what happened last. */
export function CockpitAside({ data, rows, activity, events, chasing, notes, mayWrite }: Props) {
  const t = useTranslations('cockpit.aside')
  const priv = useTranslations('cockpit.private')
  const locale: Locale = useLocale()
  const { notesRemoved, notesRemovedAt: removedAt } = data.activity
  const mayHold = data.hasPrivate || data.tallies.people > 0
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
      <NominationsCard nominations={data.nominations} mayWrite={mayWrite} />
      {data.places ? (
        <PlacesCard places={data.places} rows={rows} zone={activity.zone} mayWrite={mayWrite} />
      ) : null}
      <Ladder activityId={activity.id} chasing={chasing} />
      {data.mayReadPrivate && (mayHold || removedAt) ? (
        <PrivateCard activityId={activity.id} mayHold={mayHold}>
          {removedAt ? (
            <p className="mb-2 text-ink-3 text-xs">
              {priv('removed', { count: notesRemoved, day: formatDay(removedAt, locale, activity.zone) })}
            </p>
          ) : null}
        </PrivateCard>
      ) : null}
      <NotesCard kind="activity" id={activity.id} notes={notes} zone={activity.zone} />
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
