import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page, WithAside } from '@/components/layout/page'
import { nothingWaits, TodayAside } from '@/components/today/aside-cards'
import { AwaitingCard } from '@/components/today/awaiting-card'
import { DraftsCard } from '@/components/today/drafts-card'
import { greetingAt } from '@/components/today/greeting'
import { NewActivity } from '@/components/today/new-activity'
import { NothingCard } from '@/components/today/nothing-card'
import { SendingCards } from '@/components/today/sending-cards'
import { PageHeader } from '@/components/ui/page-header'
import { AbsenceBanner } from '@/components/users/absence-banner'
import { may } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { zoned } from '@/lib/i18n/zoned'
import { sendingsToday } from '@/lib/invitations/queries/sendings-today'
import { awaitingByActivity, troubledInvitations, waitingForStaff } from '@/lib/invitations/queries/today'
import { theOffice } from '@/lib/offices/queries'
import { dueThisWeek } from '@/lib/plans/queries/today'
import { waitingPlans } from '@/lib/plans/queries/work-plans'
import { waitingSupport } from '@/lib/support/queries/waiting'
import { standingIn } from '@/lib/users/queries/absences'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'today' })
  return { title: t('title') }
}

export default async function TodayPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'activities.read')
  const { zone } = await theOffice()
  const [t, awaiting, week, troubles, came, plans, support, sendings, standing] = await Promise.all([
    getTranslations('today'),
    awaitingByActivity(actor),
    dueThisWeek(actor, zone),
    troubledInvitations(actor),
    waitingForStaff(actor),
    waitingPlans(actor),
    waitingSupport(actor),
    sendingsToday(actor),
    standingIn(actor),
  ])
  const lists = [awaiting, troubles, ...Object.values(sendings), ...Object.values(week)]
  const waiting = { ...came, plans, support }
  const isEmpty = nothingWaits(waiting) && lists.every(list => list.length === 0)
  const at = now()
  const mayWrite = may(actor, 'activities.write')
  const start = mayWrite ? <NewActivity /> : null
  const aside = <TodayAside troubles={troubles} {...waiting} {...week} />
  return (
    <Page>
      <PageHeader
        kicker={formatDate(at, locale, zone)}
        title={t(greetingAt(zoned(at, zone).hour), { name: actor.name })}
        actions={start}
      />
      <AbsenceBanner {...standing} />
      {isEmpty ? (
        <NothingCard action={start} />
      ) : (
        <WithAside label={t('aside')} aside={aside}>
          <div className="grid gap-4">
            <SendingCards {...sendings} mayDecide={may(actor, 'invitations.approve')} />
            <AwaitingCard rows={awaiting} now={at} />
            <DraftsCard rows={week.drafts} mayWrite={mayWrite} />
          </div>
        </WithAside>
      )}
    </Page>
  )
}
