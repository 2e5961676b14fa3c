import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CockpitFrame } from '@/components/invitations/cockpit/frame'
import { SentMailView } from '@/components/invitations/cockpit/sent-mail-view'
import { Card } from '@/components/ui/card'
import { may } from '@/lib/access/actor'
import { sentMail } from '@/lib/correspondence/queries/sent-mail'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string; deliveryId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await getTranslations({ locale: (await params).locale, namespace: 'cockpit.mail' })
  return { title: title('title') }
}

export default async function SentMailPage({ params }: Props) {
  const { locale, id, deliveryId } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'invitations.read')
  const data = await found(() => cockpit(actor, id))
  const sent = await found(() => sentMail(actor, deliveryId))
  if (sent.activityId !== id) notFound()
  const t = await getTranslations('cockpit.mail')
  const mayWrite = may(actor, 'invitations.send')
  return (
    <CockpitFrame {...{ data, mayWrite }} tab="messages">
      {({ tabs, activity }) => (
        <Card flush>
          {tabs}
          <p className="border-line border-b px-4.5 py-2">
            <Link href={`/office/activities/${id}/messages`}>{t('back')}</Link>
          </p>
          <SentMailView sent={sent} activity={activity} />
        </Card>
      )}
    </CockpitFrame>
  )
}
