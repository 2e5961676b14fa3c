import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { ChooseNoticesCard } from '@/components/notices/choose-card'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { AbsenceBanner } from '@/components/users/absence-banner'
import { AbsenceCard } from '@/components/users/absence-card'
import { CalendarFeed } from '@/components/users/calendar-feed'
import { LeaveEverywhere, LocaleForm } from '@/components/users/own-settings'
import { SecretCards } from '@/components/users/secret-cards'
import { Sessions } from '@/components/users/sessions'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { chosenWays } from '@/lib/notifications/queries/notices'
import { ownAbsences, standingIn } from '@/lib/users/queries/absences'
import { ownAccount } from '@/lib/users/queries/own-account'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'account' })
  return { title: t('title') }
}

export default async function AccountPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'account.own')
  const [account, ways, absences, standing, t, roles] = await Promise.all([
    ownAccount(actor),
    chosenWays(actor),
    ownAbsences(actor),
    standingIn(actor),
    getTranslations('account'),
    getTranslations('layout.roles'),
  ])
  const { name, email, role, sessions, feed } = account
  const facts = { name, email, role: roles(role) }
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} />
      <AbsenceBanner {...standing} />
      <div className="grid gap-4">
        <Card>
          <Facts items={Object.entries(facts).map(([key, value]) => ({ name: t(`facts.${key}`), value }))} />
        </Card>
        {feed.mayHave ? (
          <Card id="calendar" title={t('feed.title')}>
            <CalendarFeed
              whose={role === 'officer' || role === 'district' ? role : 'staff'}
              since={feed.since && formatDay(feed.since, locale)}
            />
          </Card>
        ) : null}
        <ChooseNoticesCard ways={ways} />
        <AbsenceCard own={absences} />
        <Card flush title={t('sessions.title')} actions={<LeaveEverywhere count={sessions.length} />}>
          <Sessions sessions={sessions} />
        </Card>
        {account.hasPassword ? <SecretCards {...account} /> : null}
        <Card title={t('locale.title')}>
          <LocaleForm locale={account.locale} />
        </Card>
      </div>
    </Page>
  )
}
