import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Events } from '@/components/invitations/cockpit/events'
import { CockpitFrame } from '@/components/invitations/cockpit/frame'
import { Card } from '@/components/ui/card'
import { may } from '@/lib/access/actor'
import { historyOf } from '@/lib/audit/queries'
import type { Locale } from '@/lib/i18n/routing'
import { cockpit } from '@/lib/invitations/queries/cockpit'
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
  const events = await historyOf(actor, { activityId: id })
  const mayWrite = may(actor, 'invitations.send')
  return (
    <CockpitFrame {...{ data, mayWrite }} tab="history">
      {({ tabs, activity }) => (
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
