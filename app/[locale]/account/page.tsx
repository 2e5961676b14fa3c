import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { ChooseNoticesCard } from '@/components/notices/choose-card'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { CalendarFeed } from '@/components/users/calendar-feed'
import { LeaveEverywhere, LocaleForm } from '@/components/users/own-settings'
import { PasswordChange } from '@/components/users/password-form'
import { drawn } from '@/components/users/qr-code'
import { SecondFactor } from '@/components/users/second-factor'
import { Sessions } from '@/components/users/sessions'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { chosenWays } from '@/lib/notifications/queries/notices'
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
  const [account, ways, t, roles] = await Promise.all([
    ownAccount(actor),
    chosenWays(actor),
    getTranslations('account'),
    getTranslations('layout.roles'),
  ])
  const { name, email, role, sessions, provisioning, feed } = account
  const facts = { name, email, role: roles(role) }
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} />
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
        <Card flush title={t('sessions.title')} actions={<LeaveEverywhere count={sessions.length} />}>
          <Sessions sessions={sessions} />
        </Card>
        {account.hasPassword ? (
          <>
            <Card title={t('totp.title')}>
              <SecondFactor
                since={account.secondFactorSince && formatDay(account.secondFactorSince, locale)}
                setUp={provisioning && { secret: provisioning.secret, qr: drawn(provisioning.uri) }}
              />
            </Card>
            <Card title={t('password.title')}>
              <p className="mb-3 text-ink-2">{t('password.text')}</p>
              <PasswordChange />
            </Card>
          </>
        ) : null}
        <Card title={t('locale.title')}>
          <LocaleForm locale={account.locale} />
        </Card>
      </div>
    </Page>
  )
}
