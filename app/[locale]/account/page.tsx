import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { encode } from 'uqr'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { CalendarFeed } from '@/components/users/calendar-feed'
import { LeaveEverywhere, LocaleForm } from '@/components/users/own-settings'
import { PasswordChange } from '@/components/users/password-form'
import { SecondFactor } from '@/components/users/second-factor'
import { Sessions } from '@/components/users/sessions'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
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
  const account = await ownAccount(await signedIn(locale, 'account.own'))
  const [t, roles] = await Promise.all([getTranslations('account'), getTranslations('layout.roles')])
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

/** A QR code as one path of an SVG. */
function drawn(text: string) {
  const { size, data } = encode(text, { border: 2 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: dark.join('') }
}
