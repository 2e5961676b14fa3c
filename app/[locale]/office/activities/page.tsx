import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ActivityList } from '@/components/activities/activity-list'
import { ListActions } from '@/components/activities/list-actions'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { may } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { halfYearName } from '@/lib/i18n/format'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { activityTallies } from '@/lib/invitations/queries/activity-tallies'
import { theOffice } from '@/lib/offices/queries'
import { formChoices } from '@/lib/plans/queries/choices'
import { halfYearsInUse, listActivities } from '@/lib/plans/queries/list'
import { filterSchema } from '@/lib/plans/schema'
import { ownViews } from '@/lib/users/queries/views'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'activities' })
  return { title: t('title') }
}

export default async function ActivitiesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'activities.read')
  const asked = await searchParams
  const filter = filterSchema.parse(asked)
  const { zone } = await theOffice()
  const list = await listActivities(actor, filter, zone)
  const ids = list.rows.map(row => row.id)
  const [halves, choices, tallies, views, t, other] = await Promise.all([
    halfYearsInUse(actor, zone),
    formChoices(actor),
    activityTallies(actor, ids),
    ownViews(actor, 'activities'),
    getTranslations('activities'),
    getTranslations({ locale: otherLocale(locale), namespace: 'activities' }),
  ])
  const title = (words: typeof t, language: Locale) =>
    list.half === 'all'
      ? words('titleAll')
      : words('titleOf', { half: halfYearName(list.half, language, 'short') })
  const mayWrite = may(actor, 'activities.write')
  return (
    <Page>
      <PageHeader
        title={title(t, locale)}
        otherTitle={title(other, otherLocale(locale))}
        locale={locale}
        actions={<ListActions halves={halves} shown={list.half} {...{ filter, mayWrite }} />}
      />
      {asked.discarded ? <Notice tone="yes">{t('discarded')}</Notice> : null}
      <ActivityList
        {...list}
        views={views}
        filter={filter}
        offices={choices.offices}
        tallies={tallies}
        now={now()}
        mayWrite={mayWrite}
      />
    </Page>
  )
}
