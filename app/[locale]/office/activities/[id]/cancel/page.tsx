import { getTranslations } from 'next-intl/server'
import { CancelForm } from '@/components/invitations/cancel-form'
import { ConcernedList } from '@/components/invitations/concerned-list'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page, WithAside } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import type { Locale } from '@/lib/i18n/routing'
import { concernedPosts } from '@/lib/invitations/queries/concerned'
import { inLocale } from '@/lib/invitations/rules/wording'
import { activityToEdit } from '@/lib/plans/queries/activity'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'invitations' })
  return { title: t('cancel.title') }
}

export default async function CancelPage({ params }: Props) {
  const { locale, id } = await params
  const actor = await signedIn(locale, 'invitations.send')
  const activity = await found(() => activityToEdit(actor, id))
  const posts = await concernedPosts(actor, id)
  const t = await getTranslations('invitations')
  return (
    <Page width="middle">
      <PageHeader
        kicker={inLocale(activity, 'title', locale)}
        title={t('cancel.title')}
        intro={t('cancel.intro', { count: posts.length })}
      />
      <WithAside label={t('postpone.concerned')} aside={<ConcernedList posts={posts} />}>
        <Card>
          <ClientMessages of={['invitations']}>
            <CancelForm activityId={id} version={activity.version} concerned={posts.length} />
          </ClientMessages>
        </Card>
      </WithAside>
    </Page>
  )
}
