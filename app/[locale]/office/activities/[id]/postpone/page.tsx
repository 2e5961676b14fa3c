import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PostponeForm } from '@/components/invitations/postpone-form'
import { TellingPage } from '@/components/invitations/telling-page'
import type { Locale } from '@/lib/i18n/routing'
import { concernedPosts } from '@/lib/invitations/queries/concerned'
import { activityToEdit } from '@/lib/plans/queries/activity'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'invitations.postpone' })
  return { title: t('title') }
}

export default async function PostponePage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'invitations.send')
  const activity = await found(() => activityToEdit(actor, id))
  const posts = await concernedPosts(actor, id)
  return (
    <TellingPage what="postpone" activity={activity} posts={posts}>
      <PostponeForm
        activityId={id}
        version={activity.version}
        concerned={posts.length}
        times={activity.form}
      />
    </TellingPage>
  )
}
