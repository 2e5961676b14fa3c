import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { History } from '@/components/audit/history'
import { Page, WithAside } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Access } from '@/components/users/access'
import { ChangeUserForm } from '@/components/users/user-form'
import { UserState } from '@/components/users/user-table'
import { historyOf } from '@/lib/audit/queries'
import { formatDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { placesForUsers, userToManage } from '@/lib/users/queries/users'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.users' })
  return { title: t('title') }
}

export default async function UserPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'users.manage')
  const user = await found(() => userToManage(actor, id))
  const t = await getTranslations('admin.user')
  const [roles, places, events] = await Promise.all([
    getTranslations('layout.roles'),
    placesForUsers(actor),
    historyOf(actor, { kind: 'user', id }),
  ])
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href="/admin/users">{t('back')}</Link>}
        title={user.name}
        meta={{ role: roles(user.role), place: user.place[locale], state: <UserState user={user} /> }}
      />
      <div className="grid gap-4">
        {(await searchParams).done === 'added' ? <Notice tone="yes">{t('added')}</Notice> : null}
        <WithAside
          label={t('access')}
          aside={
            <>
              {user.erasedAt ? null : (
                <Card title={t('access')}>
                  <Access user={user} />
                </Card>
              )}
              <Card title={t('history')}>
                <History events={events} />
              </Card>
            </>
          }
        >
          {user.erasedAt ? (
            <Notice>{t('erased', { day: formatDay(user.erasedAt, locale) })}</Notice>
          ) : (
            <Card>
              <ChangeUserForm user={user} offices={places.offices} />
            </Card>
          )}
        </WithAside>
      </div>
    </Page>
  )
}
