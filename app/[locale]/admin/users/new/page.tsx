import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { AddUserForm } from '@/components/users/user-form'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { placesForUsers } from '@/lib/users/queries/users'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.add' })
  return { title: t('title') }
}

export default async function NewUserPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const places = await placesForUsers(await signedIn(locale, 'users.manage'))
  const t = await getTranslations('admin')
  return (
    <Page width="narrow">
      <PageHeader
        kicker={<Link href="/admin/users">{t('user.back')}</Link>}
        title={t('add.title')}
        otherTitle={t('add.other')}
        locale={locale}
        intro={t('add.intro')}
      />
      <Card>
        <AddUserForm {...places} />
      </Card>
    </Page>
  )
}
