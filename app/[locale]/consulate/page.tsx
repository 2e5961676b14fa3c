import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { HomeSections } from '@/components/consulate-home/home-sections'
import { OwnActivities } from '@/components/consulate-home/own-activities'
import { PeopleCard } from '@/components/consulate-home/people-card'
import { Page, WithAside } from '@/components/layout/page'
import { Bilingual } from '@/components/ui/bilingual'
import { Flag } from '@/components/ui/flag'
import { PageHeader } from '@/components/ui/page-header'
import { OwnPlanCard } from '@/components/work-plans/home-card'
import { zoneName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { home } from '@/lib/invitations/queries/home'
import { homePost } from '@/lib/invitations/queries/home-post'
import { ownPlanNow } from '@/lib/plans/queries/work-plans'
import { ownOpenSupport } from '@/lib/support/queries/requests'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ earlier?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'home' })
  return { title: t('title') }
}

export default async function ConsulateHome({ params, searchParams }: Props) {
  const { locale } = await params
  const { earlier } = await searchParams
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'home.read')
  const [t, own, post, plan, asked] = await Promise.all([
    getTranslations('home'),
    home(actor, { allEarlier: earlier === 'all' }),
    homePost(actor),
    ownPlanNow(actor),
    ownOpenSupport(actor),
  ])
  const aside = (
    <>
      <OwnPlanCard {...plan} />
      <PeopleCard people={post.people} locale={locale} />
    </>
  )
  return (
    <Page width="middle">
      <PageHeader
        title={t('headline', { count: own.awaiting.length })}
        intro={
          <>
            {t('zone', { zone: zoneName(locale) })}
            {locale === 'en' ? ' ' : ''}
            <Link href="/account#calendar">{t('calendar')}</Link>
          </>
        }
        kicker={
          <span className="mt-2 mb-1 inline-flex items-center gap-2 text-ink-2 text-sm">
            <Flag code={post.sendingState} />
            <Bilingual zh={post.nameZh} en={post.nameEn} locale={locale} layout="one" />
          </span>
        }
      />
      <WithAside label={t('aside')} aside={aside}>
        <div className="grid gap-7">
          <HomeSections {...own} locale={locale} />
          <OwnActivities requests={asked} />
        </div>
      </WithAside>
    </Page>
  )
}
