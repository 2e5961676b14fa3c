import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { MoveForm } from '@/components/directory/move-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { consulate, openPosts } from '@/lib/directory/queries/consulates'
import { contactForForm } from '@/lib/directory/queries/people'
import { addresseeName } from '@/lib/directory/rules/address'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string; contactId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'directory' })
  return { title: t('form.move_title') }
}

export default async function MovePersonPage({ params }: Props) {
  const { locale, id, contactId } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.write')
  const [t, post, person, posts] = await Promise.all([
    getTranslations('directory'),
    found(() => consulate(actor, id)),
    found(() => contactForForm(actor, id, contactId)),
    openPosts(actor),
  ])
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href={`/office/consulates/${id}`}>{locale === 'zh' ? post.nameZh : post.nameEn}</Link>}
        title={t('form.move_title')}
        intro={t('form.move_text', { name: addresseeName(person, locale) })}
      />
      <ClientMessages of={['directory']}>
        <Card className="px-5 py-5">
          <MoveForm contactId={contactId} consulateId={id} posts={posts} />
        </Card>
      </ClientMessages>
    </Page>
  )
}
