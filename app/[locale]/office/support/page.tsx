import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { SupportStates } from '@/components/support/states'
import { SupportTable } from '@/components/support/support-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportButtons } from '@/components/ui/export-buttons'
import { PageHeader } from '@/components/ui/page-header'
import type { Locale } from '@/lib/i18n/routing'
import { supportRequests } from '@/lib/support/queries/requests'
import { supportFilterSchema } from '@/lib/support/schema'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ status?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'support' })
  return { title: t('queue.title') }
}

export default async function SupportPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'support.read')
  const filter = supportFilterSchema.parse(await searchParams)
  const [t, { toDecide, rest, counts }] = await Promise.all([
    getTranslations('support'),
    supportRequests(actor, filter),
  ])
  const none = filter.status && counts.size > 0 ? 'noneOf' : 'none'
  return (
    <Page>
      <PageHeader
        title={t('queue.title')}
        intro={t('queue.intro')}
        actions={
          counts.size > 0 ? (
            <ExportButtons action="/api/lists/support" fields={filter} what={t('queue.title')} />
          ) : undefined
        }
      />
      {counts.size > 0 ? <SupportStates chosen={filter.status} counts={counts} /> : null}
      <div className="grid gap-4">
        {toDecide.length > 0 ? (
          <Card flush title={t('queue.toDecide')}>
            <SupportTable requests={toDecide} caption={t('queue.toDecide')} />
          </Card>
        ) : null}
        {rest.length > 0 ? (
          <Card flush title={t('queue.rest')}>
            <SupportTable requests={rest} caption={t('queue.rest')} />
          </Card>
        ) : null}
        {toDecide.length + rest.length === 0 ? (
          <Card>
            <EmptyState title={t(`queue.${none}`)}>{t(`queue.${none}Text`)}</EmptyState>
          </Card>
        ) : null}
      </div>
    </Page>
  )
}
