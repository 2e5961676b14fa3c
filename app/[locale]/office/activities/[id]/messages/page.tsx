import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CockpitFrame } from '@/components/invitations/cockpit/frame'
import { Messages } from '@/components/invitations/cockpit/messages'
import { Papers } from '@/components/invitations/cockpit/papers'
import { SentAudiences } from '@/components/segments/sent-audience'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/access/actor'
import { deliveriesOfActivity } from '@/lib/correspondence/queries/deliveries'
import type { Locale } from '@/lib/i18n/routing'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { sentAudiences } from '@/lib/invitations/queries/sent-audiences'
import { theOffice } from '@/lib/offices/queries'
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
  const [deliveries, audiences, office, t] = await Promise.all([
    deliveriesOfActivity(actor, id),
    sentAudiences(actor, id),
    theOffice(),
    getTranslations('cockpit.messages'),
  ])
  const mayWrite = may(actor, 'invitations.send')
  return (
    <CockpitFrame {...{ data, mayWrite }} tab="messages">
      {({ tabs, activity }) => (
        <Card flush>
          {tabs}
          {data.rows.some(row => row.issuedAt) ? (
            <Papers activityId={id} withLetters={deliveries.some(one => one.hasLetter)} />
          ) : null}
          <SentAudiences audiences={audiences} city={{ en: office.cityEn, zh: office.cityZh }} />
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
