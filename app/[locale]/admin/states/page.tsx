import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { StateTable } from '@/components/states/state-table'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SearchForm } from '@/components/ui/search-form'
import { AdminTabs } from '@/components/users/admin-tabs'
import { stateTable } from '@/lib/directory/queries/states'
import { stateFilterSchema } from '@/lib/directory/schema/states'
import type { Locale } from '@/lib/i18n/routing'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'states' })
  return { title: t('title') }
}

/** The table of States that a post can be of. */
export default async function StatesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'states.manage')
  const filter = stateFilterSchema.parse(await searchParams)
  const [t, states] = await Promise.all([getTranslations('states'), stateTable(actor, filter, locale)])
  return (
    <Page width="middle">
      <PageHeader
        title={t('title')}
        otherTitle={t('other')}
        locale={locale}
        intro={t('intro')}
        actions={
          <ButtonLink href="/admin/states/new" variant="primary">
            {t('add')}
          </ButtonLink>
        }
      />
      <AdminTabs current="states" />
      <Card flush>
        <SearchForm label={t('search')} hint={t('searchHint')} text={filter.text} find={t('find')} />
        <p role="status" className="px-4.5 pb-2 text-ink-3 text-xs">
          {t('count', { count: states.length })}
        </p>
        {states.length > 0 ? (
          <StateTable states={states} />
        ) : (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        )}
      </Card>
    </Page>
  )
}
