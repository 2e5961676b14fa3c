import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ActivityForm } from '@/components/activities/activity-form'
import { EditHeader } from '@/components/activities/edit-header'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import type { Locale } from '@/lib/i18n/routing'
import { changeOpenActivity } from '@/lib/invitations/actions/activity'
import { theOffice } from '@/lib/offices/queries'
import { submit } from '@/lib/plans/actions'
import { activityToEdit } from '@/lib/plans/queries/activity'
import { formChoices } from '@/lib/plans/queries/choices'
import { isEditable, isOut } from '@/lib/plans/rules/life'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  searchParams: Promise<{ saved?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'activities' })
  return { title: t('editTitle') }
}

export default async function EditActivityPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'activities.write')
  const activity = await found(() => activityToEdit(actor, id))
  if (!isEditable(activity.status)) redirect(`/${locale}/office/activities/${id}`)
  const [office, choices, form] = await Promise.all([
    theOffice(),
    formChoices(actor),
    getTranslations('activities.form'),
  ])
  const stage = isOut(activity.status) ? 'out' : activity.status === 'draft' ? 'draft' : 'planned'
  return (
    <Page width="middle">
      <ClientMessages of={['activities']}>
        <EditHeader activity={activity} isSaved={(await searchParams).saved === '1'} />
        <ActivityForm
          key={`${stage} ${activity.version}`}
          id={id}
          version={activity.version}
          stage={stage}
          action={stage === 'out' ? changeOpenActivity : submit}
          form={activity.form}
          zone={activity.zone}
          deadlineDays={office.deadlineDays}
          choices={choices}
          note={activity.updatedByName ? form('lastSaved', { name: activity.updatedByName }) : null}
        />
      </ClientMessages>
    </Page>
  )
}
