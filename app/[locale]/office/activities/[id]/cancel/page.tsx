import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CancelForm } from '@/components/invitations/cancel-form'
import { TellingPage } from '@/components/invitations/telling-page'
import type { Locale } from '@/lib/i18n/routing'
import { concernedPosts } from '@/lib/invitations/queries/concerned'
import { activityToEdit } from '@/lib/plans/queries/activity'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'invitations.cancel' })
  return { title: t('title') }
}

export default async function CancelPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'invitations.send')
  const activity = await found(() => activityToEdit(actor, id))
  const posts = await concernedPosts(actor, id)
  return (
    <TellingPage what="cancel" activity={activity} posts={posts}>
      <CancelForm activityId={id} version={activity.version} concerned={posts.length} />
    </TellingPage>
  )
}
