import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Name } from '@/components/upkeep/name'
import { ChangeForm } from '@/components/upkeep/proposal-form'
import { ownPerson } from '@/lib/directory/queries/own-people'
import { addresseeName } from '@/lib/directory/rules/address'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; postingId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'upkeep' })
  return { title: t('change') }
}

export default async function OwnPersonPage({ params }: Props) {
  const { locale, postingId } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'people.propose')
  const [t, { person, waits }] = await Promise.all([
    getTranslations('upkeep'),
    found(() => ownPerson(actor, postingId)),
  ])
  const name = () => <Name name={addresseeName({ ...person, addressEn: null, addressZh: null }, locale)} />
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href="/consulate/people">{t('title')}</Link>}
        title={t.rich('form.change_title', { name })}
        intro={waits ? undefined : t('intro')}
      />
      {waits ? (
        <Notice tone="wait">{t.rich('form.pending', { name })}</Notice>
      ) : (
        <ClientMessages of={['upkeep', 'directory']}>
          <Card className="px-5 py-5">
            <ChangeForm person={person} />
          </Card>
        </ClientMessages>
      )}
    </Page>
  )
}
