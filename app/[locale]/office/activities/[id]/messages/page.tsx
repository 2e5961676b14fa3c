import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CockpitFrame } from '@/components/invitations/cockpit/frame'
import { Messages } from '@/components/invitations/cockpit/messages'
import { shownOf } from '@/components/invitations/cockpit/shown'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/access/actor'
import { deliveriesOfActivity } from '@/lib/correspondence/queries/deliveries'
import type { Locale } from '@/lib/i18n/routing'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { stoppable } from '@/lib/invitations/queries/stoppable'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await getTranslations({ locale: (await params).locale, namespace: 'cockpit.tabs' })
  return { title: title('messages') }
}

export default async function MessagesPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'invitations.read')
  const data = await found(() => cockpit(actor, id))
  const [messages, deliveries, words, t] = await Promise.all([
    stoppable(actor, id),
    deliveriesOfActivity(actor, id),
    getTranslations('directory'),
    getTranslations('cockpit.messages'),
  ])
  const { rows, activity } = shownOf(data, words, locale)
  const mayWrite = may(actor, 'invitations.send')
  return (
    <CockpitFrame {...{ data, rows, activity, mayWrite }} tab="messages" stoppable={messages}>
      {tabs => (
        <Card flush>
          {tabs}
          {deliveries.length > 0 ? (
            <Messages deliveries={deliveries} activity={activity} mayWrite={mayWrite} />
          ) : (
            <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
          )}
        </Card>
      )}
    </CockpitFrame>
  )
}
