import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LastMerges } from '@/components/duplicates/last-merges'
import { PairTable } from '@/components/duplicates/pair-table'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { lastMerges, likelyDuplicates } from '@/lib/directory/queries/duplicates'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'duplicates' })
  return { title: t('title') }
}

export default async function DuplicatesPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.write')
  const [t, words, pairs, merges] = await Promise.all([
    getTranslations('duplicates'),
    getTranslations('directory'),
    likelyDuplicates(actor),
    lastMerges(actor),
  ])
  return (
    <Page>
      <PageHeader
        kicker={<Link href="/office/consulates">{words('title')}</Link>}
        title={t('title')}
        intro={t('intro')}
      />
      <ClientMessages of={['duplicates']}>
        <div className="grid gap-4">
          <Card flush>
            {pairs.length > 0 ? (
              <PairTable pairs={pairs} />
            ) : (
              <EmptyState title={t('empty')}>{t('empty_text')}</EmptyState>
            )}
          </Card>
          <LastMerges merges={merges} />
        </div>
      </ClientMessages>
    </Page>
  )
}
