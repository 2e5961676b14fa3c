import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { SegmentList } from '@/components/segments/segment-list'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { may } from '@/lib/access/actor'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { countedSegments } from '@/lib/invitations/queries/segments'
import { theOffice } from '@/lib/offices/queries'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'segments' })
  return { title: t('title') }
}

export default async function SegmentsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.read')
  const [segments, office, t, other, activities] = await Promise.all([
    countedSegments(actor),
    theOffice(),
    getTranslations('segments'),
    getTranslations({ locale: otherLocale(locale), namespace: 'segments' }),
    getTranslations('activities'),
  ])
  const mayWrite = may(actor, 'segments.write')
  return (
    <Page>
      <PageHeader
        kicker={<Link href="/office/activities">{activities('title')}</Link>}
        title={t('title')}
        otherTitle={other('title')}
        locale={locale}
        intro={t('intro')}
        actions={
          mayWrite && segments.length > 0 ? (
            <ButtonLink href="/office/activities/segments/new" variant="primary">
              {t('new')}
            </ButtonLink>
          ) : undefined
        }
      />
      <Card flush>
        <SegmentList
          segments={segments}
          city={{ en: office.cityEn, zh: office.cityZh }}
          mayWrite={mayWrite}
        />
      </Card>
    </Page>
  )
}
