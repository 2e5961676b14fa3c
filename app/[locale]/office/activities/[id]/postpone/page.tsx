import { getTranslations } from 'next-intl/server'
import { ConcernedList } from '@/components/invitations/concerned-list'
import { PostponeForm } from '@/components/invitations/postpone-form'
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
  return { title: t('postpone.title') }
}

export default async function PostponePage({ params }: Props) {
  const { locale, id } = await params
  const actor = await signedIn(locale, 'invitations.send')
  const activity = await found(() => activityToEdit(actor, id))
  const posts = await concernedPosts(actor, id)
  const t = await getTranslations('invitations')
  return (
    <Page width="middle">
      <PageHeader
        kicker={inLocale(activity, 'title', locale)}
        title={t('postpone.title')}
        intro={t('postpone.intro', { count: posts.length })}
      />
      <WithAside label={t('postpone.concerned')} aside={<ConcernedList posts={posts} />}>
        <Card>
          <ClientMessages of={['invitations']}>
            <PostponeForm
              activityId={id}
              version={activity.version}
              concerned={posts.length}
              times={activity.form}
            />
          </ClientMessages>
        </Card>
      </WithAside>
    </Page>
  )
}
