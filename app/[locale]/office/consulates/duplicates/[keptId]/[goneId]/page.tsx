import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { MergeForm } from '@/components/duplicates/merge-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { comparedContacts } from '@/lib/directory/queries/duplicates'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; keptId: string; goneId: string }> }

const HOME = '/office/consulates/duplicates'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'duplicates' })
  return { title: t('compare_title') }
}

export default async function ComparePage({ params }: Props) {
  const { locale, keptId, goneId } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.write')
  const [t, compared] = await Promise.all([
    getTranslations('duplicates'),
    found(() => comparedContacts(actor, keptId, goneId)),
  ])
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href={HOME}>{t('title')}</Link>}
        title={t('compare_title')}
        intro={t('compare_intro')}
        actions={<ButtonLink href={`${HOME}/${goneId}/${keptId}`}>{t('swap')}</ButtonLink>}
      />
      <ClientMessages of={['duplicates', 'directory']}>
        <Card className="px-5 py-5">
          <MergeForm key={`${keptId} ${goneId}`} {...compared} />
        </Card>
      </ClientMessages>
    </Page>
  )
}
