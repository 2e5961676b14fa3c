import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { StateForm } from '@/components/states/state-form'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'states' })
  return { title: t('add') }
}

export default async function NewStatePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  await signedIn(locale, 'states.manage')
  const t = await getTranslations('states')
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href="/admin/states">{t('title')}</Link>}
        title={t('add')}
        intro={t('addIntro')}
      />
      <ClientMessages of={['states', 'directory']}>
        <Card className="px-5 py-5">
          <StateForm />
        </Card>
      </ClientMessages>
    </Page>
  )
}
