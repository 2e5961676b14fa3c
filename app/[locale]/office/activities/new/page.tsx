import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ActivityForm } from '@/components/activities/activity-form'
import { EditSteps } from '@/components/activities/edit-steps'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { PageHeader } from '@/components/ui/page-header'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { theOffice } from '@/lib/offices/queries'
import { submit } from '@/lib/plans/actions'
import { formChoices } from '@/lib/plans/queries/choices'
import { startingValues } from '@/lib/plans/queries/starting'
import { formOf } from '@/lib/plans/rules/reading'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'activities' })
  return { title: t('newTitle') }
}

export default async function NewActivityPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'activities.write')
  const [office, choices, values, t, other] = await Promise.all([
    theOffice(),
    formChoices(actor),
    startingValues(actor, null),
    getTranslations('activities'),
    getTranslations({ locale: otherLocale(locale), namespace: 'activities' }),
  ])
  return (
    <Page width="middle">
      <EditSteps />
      <PageHeader title={t('newTitle')} otherTitle={other('newTitle')} locale={locale} />
      <ClientMessages of={['activities']}>
        <ActivityForm
          id=""
          version={0}
          stage="draft"
          action={submit}
          form={formOf(values, office.zone)}
          zone={office.zone}
          deadlineDays={office.deadlineDays}
          choices={choices}
        />
      </ClientMessages>
    </Page>
  )
}
