import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Chain } from '@/components/audit/chain'
import { EventTable } from '@/components/audit/event-table'
import { AuditSearch } from '@/components/audit/search-form'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import { auditEvents, lastCheck } from '@/lib/audit/queries'
import { auditFilterSchema } from '@/lib/audit/schema'
import type { Locale } from '@/lib/i18n/routing'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'audit' })
  return { title: t('title') }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'audit.read')
  const filter = auditFilterSchema.parse(await searchParams)
  const { page, ...search } = filter
  const [t, found, last] = await Promise.all([
    getTranslations('audit'),
    auditEvents(actor, filter),
    lastCheck(actor),
  ])
  const hrefOf = (to: number) => `/audit?${new URLSearchParams({ ...search, page: String(to) })}`
  const turn = (to: number, label: string) => ({ href: hrefOf(to), label })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        otherTitle={t('other')}
        locale={locale}
        intro={t('intro')}
        actions={
          <form method="post" action="/api/audit/export">
            {Object.entries(search).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button type="submit">{t('export', { count: found.total })}</Button>
          </form>
        }
      />
      <div id="check" className="mb-4">
        <Chain last={last} />
      </div>
      <Card flush>
        <AuditSearch filter={filter} />
        <p role="status" className="px-4.5 pb-2 text-ink-3 text-xs">
          {t('count', { count: found.total })}
        </p>
        {found.rows.length ? (
          <EventTable events={found.rows} />
        ) : (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        )}
        <Pager
          label={t('pages')}
          words={t('page', { page, pages: found.pages })}
          previous={page > 1 ? turn(page - 1, t('previous')) : undefined}
          next={page < found.pages ? turn(page + 1, t('next')) : undefined}
        />
      </Card>
    </Page>
  )
}
