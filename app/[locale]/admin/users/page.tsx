import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import { AdminTabs } from '@/components/users/admin-tabs'
import { UserFilters } from '@/components/users/filters'
import { UserTable } from '@/components/users/user-table'
import type { Locale } from '@/lib/i18n/routing'
import { users } from '@/lib/users/queries/users'
import { userFilterSchema } from '@/lib/users/schema'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.users' })
  return { title: t('title') }
}

export default async function UsersPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'users.manage')
  const filter = userFilterSchema.parse(await searchParams)
  const [t, found] = await Promise.all([getTranslations('admin.users'), users(actor, filter)])
  const hrefOf = (page: number) =>
    `/admin/users?${new URLSearchParams({ text: filter.text, role: filter.role ?? '', page: String(page) })}`
  return (
    <Page width="middle">
      <PageHeader
        title={t('title')}
        otherTitle={t('other')}
        locale={locale}
        intro={t('intro')}
        actions={
          <ButtonLink href="/admin/users/new" variant="primary">
            {t('add')}
          </ButtonLink>
        }
      />
      <AdminTabs current="users" />
      <Card flush>
        <UserFilters text={filter.text} role={filter.role ?? ''} />
        <p role="status" className="px-4.5 pb-2 text-ink-3 text-xs">
          {t('count', { count: found.total })}
        </p>
        {found.rows.length ? (
          <UserTable users={found.rows} />
        ) : (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        )}
        <Pager
          label={t('pages')}
          words={t('page', { page: filter.page, pages: found.pages })}
          previous={filter.page > 1 ? { href: hrefOf(filter.page - 1), label: t('previous') } : undefined}
          next={filter.page < found.pages ? { href: hrefOf(filter.page + 1), label: t('next') } : undefined}
        />
      </Card>
    </Page>
  )
}
