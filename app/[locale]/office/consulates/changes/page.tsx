import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { ProposalTable } from '@/components/upkeep/proposal-table'
import { proposals } from '@/lib/directory/queries/proposals'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'upkeep' })
  return { title: t('queue.title') }
}

export default async function ChangesPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.read')
  const [t, words, { open, decided }] = await Promise.all([
    getTranslations('upkeep'),
    getTranslations('directory'),
    proposals(actor),
  ])
  return (
    <Page>
      <PageHeader
        kicker={<Link href="/office/consulates">{words('title')}</Link>}
        title={t('queue.title')}
        intro={t('queue.intro')}
      />
      <div className="grid gap-4">
        <Card flush title={open.length > 0 ? t('queue.open') : undefined}>
          {open.length > 0 ? (
            <ProposalTable proposals={open} caption={t('queue.open')} />
          ) : (
            <EmptyState title={t('queue.empty')}>{t('queue.empty_text')}</EmptyState>
          )}
        </Card>
        {decided.length > 0 ? (
          <Card flush title={t('queue.decided')}>
            <ProposalTable proposals={decided} caption={t('queue.decided')} />
          </Card>
        ) : null}
      </div>
    </Page>
  )
}
