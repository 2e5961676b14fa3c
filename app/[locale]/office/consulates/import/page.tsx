import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ImportForm } from '@/components/directory/import-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { PageHeader } from '@/components/ui/page-header'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'imports' })
  return { title: t('title') }
}

export default async function ImportPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  await signedIn(locale, 'directory.write')
  const [t, other, directory] = await Promise.all([
    getTranslations('imports'),
    getTranslations({ locale: otherLocale(locale), namespace: 'imports' }),
    getTranslations('directory'),
  ])
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href="/office/consulates">{directory('title')}</Link>}
        title={t('title')}
        otherTitle={other('title')}
        locale={locale}
        intro={t('intro')}
      />
      <ClientMessages of={['imports']}>
        <ImportForm />
      </ClientMessages>
    </Page>
  )
}
