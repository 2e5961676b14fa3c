import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ConsulateForm } from '@/components/directory/consulate-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { statesIn } from '@/lib/directory/queries/states'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { theOffice } from '@/lib/offices/queries'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'directory' })
  return { title: t('form.new_title') }
}

export default async function NewConsulatePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.write')
  const [t, office, states] = await Promise.all([
    getTranslations('directory'),
    theOffice(),
    statesIn(actor, locale),
  ])
  return (
    <Page width="middle">
      <PageHeader kicker={<Link href="/office/consulates">{t('title')}</Link>} title={t('form.new_title')} />
      <ClientMessages of={['directory']}>
        <Card className="px-5 py-5">
          <ConsulateForm city={{ en: office.cityEn, zh: office.cityZh }} states={states} />
        </Card>
      </ClientMessages>
    </Page>
  )
}
