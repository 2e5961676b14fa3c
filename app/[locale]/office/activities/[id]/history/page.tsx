import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Events } from '@/components/invitations/cockpit/events'
import { CockpitFrame } from '@/components/invitations/cockpit/frame'
import { shownOf } from '@/components/invitations/cockpit/shown'
import { Card } from '@/components/ui/card'
import { may } from '@/lib/access/actor'
import { historyOf } from '@/lib/audit/queries'
import type { Locale } from '@/lib/i18n/routing'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { stoppable } from '@/lib/invitations/queries/stoppable'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await getTranslations({ locale: (await params).locale, namespace: 'cockpit.tabs' })
  return { title: title('history') }
}

export default async function HistoryPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'invitations.read')
  const data = await found(() => cockpit(actor, id))
  const [messages, events, words] = await Promise.all([
    stoppable(actor, id),
    historyOf(actor, { activityId: id }),
    getTranslations('directory'),
  ])
  const { rows, activity } = shownOf(data, words, locale)
  const mayWrite = may(actor, 'invitations.send')
  return (
    <CockpitFrame {...{ data, rows, activity, mayWrite }} tab="history" stoppable={messages}>
      {tabs => (
        <Card flush>
          {tabs}
          <div className="max-w-3xl px-4.5 py-3.5">
            <Events events={events} rows={data.rows} zone={activity.zone} />
          </div>
        </Card>
      )}
    </CockpitFrame>
  )
}
