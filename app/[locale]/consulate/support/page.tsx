import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { RequestRow } from '@/components/support/request-row'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import type { Locale } from '@/lib/i18n/routing'
import { ownSupport } from '@/lib/support/queries/requests'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'support' })
  return { title: t('title') }
}

export default async function OwnSupportPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'support.own')
  const [t, requests] = await Promise.all([getTranslations('support'), ownSupport(actor)])
  const ask = (
    <ButtonLink href="/consulate/support/new" variant="primary">
      {t('new')}
    </ButtonLink>
  )
  return (
    <Page width="middle">
      <PageHeader title={t('title')} intro={t('intro')} actions={requests.length > 0 ? ask : null} />
      <Card flush>
        {requests.length === 0 ? (
          <EmptyState title={t('empty')} action={ask}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <ul>
            {requests.map(request => (
              <RequestRow key={request.id} request={request} href={`/consulate/support/${request.id}`} />
            ))}
          </ul>
        )}
      </Card>
    </Page>
  )
}
