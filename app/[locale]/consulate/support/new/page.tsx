import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { SupportForm } from '@/components/support/support-form'
import { PageHeader } from '@/components/ui/page-header'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { ownPlanned } from '@/lib/support/queries/planned'
import { newForm } from '@/lib/support/rules/form'
import { supportForSchema } from '@/lib/support/schema'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ planned?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'support' })
  return { title: t('newTitle') }
}

export default async function NewSupportPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'support.own')
  const { planned } = supportForSchema.parse(await searchParams)
  const t = await getTranslations('support')
  const values = newForm(planned ? await ownPlanned(actor, planned) : null)
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href="/consulate/support">{t('title')}</Link>}
        title={t('newTitle')}
        intro={t('newIntro')}
      />
      <ClientMessages of={['support', 'activities']}>
        <SupportForm values={values} />
      </ClientMessages>
    </Page>
  )
}
