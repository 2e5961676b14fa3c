import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AddPersonForm } from '@/components/directory/person-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { consulate } from '@/lib/directory/queries/consulates'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'directory' })
  return { title: t('form.person_title') }
}

export default async function NewPersonPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.write')
  const [t, post] = await Promise.all([getTranslations('directory'), found(() => consulate(actor, id))])
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href={`/office/consulates/${id}`}>{locale === 'zh' ? post.nameZh : post.nameEn}</Link>}
        title={t('form.person_title')}
      />
      <ClientMessages of={['directory']}>
        <Card className="px-5 py-5">
          <AddPersonForm consulateId={id} />
        </Card>
      </ClientMessages>
    </Page>
  )
}
