import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { InboxList } from '@/components/inbox/inbox-list'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { PageHeader } from '@/components/ui/page-header'
import { may } from '@/lib/access/actor'
import { mailboxState } from '@/lib/correspondence/queries/inbound'
import { inboundSchema } from '@/lib/correspondence/schema'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { inbox } from '@/lib/invitations/queries/inbox'
import { theOffice } from '@/lib/offices/queries'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'inbox' })
  return { title: t('title') }
}

export default async function InboxPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'invitations.read')
  const asked = inboundSchema.parse(await searchParams)
  const [found, mailbox, { zone }, t, other, activities] = await Promise.all([
    inbox(actor, asked),
    mailboxState(),
    theOffice(),
    getTranslations('inbox'),
    getTranslations({ locale: otherLocale(locale), namespace: 'inbox' }),
    getTranslations('activities'),
  ])
  return (
    <Page>
      <PageHeader
        kicker={<Link href="/office/activities">{activities('title')}</Link>}
        title={t('title')}
        otherTitle={other('title')}
        locale={locale}
        intro={t('intro')}
        meta={{ count: t('count', { count: found.total }) }}
      />
      <ClientMessages of={['inbox', 'cockpit']}>
        <InboxList
          {...found}
          asked={asked}
          zone={zone}
          mailbox={mailbox}
          mayWrite={may(actor, 'invitations.send')}
        />
      </ClientMessages>
    </Page>
  )
}
