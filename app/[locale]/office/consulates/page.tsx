import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ConsulateCount, ConsulateFilters, listHref } from '@/components/directory/consulate-filters'
import { ConsulateTable } from '@/components/directory/consulate-table'
import { AddConsulate, DirectoryActions } from '@/components/directory/directory-actions'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import { SavedViews } from '@/components/users/saved-views'
import { may } from '@/lib/access/actor'
import { consulateCount, consulates } from '@/lib/directory/queries/consulates'
import { consulateFilterSchema } from '@/lib/directory/schema/directory'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { theOffice } from '@/lib/offices/queries'
import { ownViews } from '@/lib/users/queries/views'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'directory' })
  return { title: t('title') }
}

export default async function ConsulatesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.read')
  const filter = consulateFilterSchema.parse(await searchParams)
  const [t, other, office, all] = await Promise.all([
    getTranslations('directory'),
    getTranslations({ locale: otherLocale(locale), namespace: 'directory' }),
    theOffice(),
    consulateCount(actor),
  ])
  const [{ rows, total, pages }, views] = await Promise.all([
    consulates(actor, filter, office.cityEn),
    ownViews(actor, 'consulates'),
  ])
  const mayWrite = may(actor, 'directory.write')
  const step = (page: number, label: string) => ({ href: listHref({ ...filter, page }), label })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        otherTitle={other('title')}
        locale={locale}
        intro={t('intro')}
        actions={<DirectoryActions mayWrite={mayWrite} />}
      />
      <Card flush>
        <SavedViews list="consulates" views={views} address={listHref(filter)} />
        <ConsulateFilters filter={filter} city={locale === 'zh' ? office.cityZh : office.cityEn} />
        <ConsulateCount filter={filter} total={total} />
        {rows.length > 0 ? <ConsulateTable rows={rows} /> : null}
        {rows.length === 0 && all > 0 ? (
          <EmptyState title={t('empty.none_found')}>{t('empty.none_found_text')}</EmptyState>
        ) : null}
        {all === 0 ? (
          <EmptyState title={t('empty.title')} action={mayWrite ? <AddConsulate /> : null}>
            {t('empty.text')}
          </EmptyState>
        ) : null}
        <Pager
          label={t('pages.label')}
          words={t('pages.page', { page: filter.page, pages })}
          previous={filter.page > 1 ? step(filter.page - 1, t('pages.previous')) : undefined}
          next={filter.page < pages ? step(filter.page + 1, t('pages.next')) : undefined}
        />
      </Card>
    </Page>
  )
}
