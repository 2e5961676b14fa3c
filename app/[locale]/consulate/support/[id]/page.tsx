import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { RequestView } from '@/components/support/request-view'
import type { Locale } from '@/lib/i18n/routing'
import { ownSupportRequest } from '@/lib/support/queries/requests'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'support' })
  return { title: t('one') }
}

export default async function OwnSupportRequestPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'support.own')
  const request = await found(() => ownSupportRequest(actor, id))
  return (
    <Page width="middle">
      <ClientMessages of={['support', 'activities']}>
        <RequestView request={request} reader="post" />
      </ClientMessages>
    </Page>
  )
}
