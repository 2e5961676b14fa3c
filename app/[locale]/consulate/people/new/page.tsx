import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { ArrivalForm } from '@/components/upkeep/proposal-form'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'upkeep' })
  return { title: t('form.add_title') }
}

export default async function NewOwnPersonPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  await signedIn(locale, 'people.propose')
  const t = await getTranslations('upkeep')
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href="/consulate/people">{t('title')}</Link>}
        title={t('form.add_title')}
        intro={t('intro')}
      />
      <ClientMessages of={['upkeep', 'directory']}>
        <Card className="px-5 py-5">
          <ArrivalForm />
        </Card>
      </ClientMessages>
    </Page>
  )
}
