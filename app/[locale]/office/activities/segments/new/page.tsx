import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { SegmentForm } from '@/components/segments/segment-form'
import { PageHeader } from '@/components/ui/page-header'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { segmentDesk } from '@/lib/invitations/queries/segments'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'segments' })
  return { title: t('new') }
}

export default async function NewSegmentPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'segments.write')
  const [desk, t] = await Promise.all([segmentDesk(actor), getTranslations('segments')])
  return (
    <Page width="wide">
      <PageHeader
        kicker={<Link href="/office/activities/segments">{t('title')}</Link>}
        title={t('new')}
        intro={t('intro')}
      />
      <ClientMessages of={['segments', 'directory', 'invitations']}>
        <SegmentForm {...desk} />
      </ClientMessages>
    </Page>
  )
}
