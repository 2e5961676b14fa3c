import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { History } from '@/components/audit/history'
import { Page, WithAside } from '@/components/layout/page'
import { OfficeSettingsForm } from '@/components/offices/settings-form'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { AdminTabs } from '@/components/users/admin-tabs'
import { historyOf } from '@/lib/audit/queries'
import type { Locale } from '@/lib/i18n/routing'
import { theOffice } from '@/lib/offices/queries'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.office' })
  return { title: t('title') }
}

export default async function OfficePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'offices.manage')
  const office = await found(() => theOffice())
  const [t, events] = await Promise.all([
    getTranslations('admin.office'),
    historyOf(actor, { kind: 'office', id: office.id }),
  ])
  const { createdAt: _, updatedAt: __, parentId: ___, ...settings } = office
  return (
    <Page width="middle">
      <PageHeader title={t('title')} otherTitle={t('other')} locale={locale} intro={t('intro')} />
      <AdminTabs current="office" />
      <WithAside
        label={t('history')}
        aside={
          <Card title={t('history')}>
            <History events={events} />
          </Card>
        }
      >
        <Card>
          <OfficeSettingsForm office={settings} />
        </Card>
      </WithAside>
    </Page>
  )
}
