import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { History } from '@/components/audit/history'
import { ConsulateFactsCard } from '@/components/directory/consulate-facts'
import { ConsulateHeader } from '@/components/directory/consulate-header'
import { EmailForm } from '@/components/directory/email-form'
import { FormerPeople } from '@/components/directory/former-people'
import { PeopleCard } from '@/components/directory/people-card'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page, WithAside } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { may } from '@/lib/access/actor'
import { historyOf } from '@/lib/audit/queries'
import { today } from '@/lib/clock'
import { consulate } from '@/lib/directory/queries/consulates'
import { peopleNotInPost, peopleOfPost } from '@/lib/directory/queries/people'
import { dayOf, peopleInOrder } from '@/lib/directory/rules/people'
import type { Locale } from '@/lib/i18n/routing'
import { theOffice } from '@/lib/offices/queries'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const actor = await signedIn(locale, 'directory.read')
  const post = await found(() => consulate(actor, id))
  return { title: locale === 'zh' ? post.nameZh : post.nameEn }
}

export default async function ConsulatePage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.read')
  const post = await found(() => consulate(actor, id))
  const [t, office, people, others, events] = await Promise.all([
    getTranslations('directory'),
    theOffice(),
    peopleOfPost(actor, id),
    peopleNotInPost(actor, id),
    historyOf(actor, { consulateId: id }),
  ])
  const mayWrite = may(actor, 'directory.write')
  const aside = (
    <>
      <ConsulateFactsCard consulate={post} office={{ en: office.cityEn, zh: office.cityZh }} />
      {mayWrite && post.status === 'open' ? (
        <Card>
          <EmailForm key={post.version} id={id} version={post.version} email={post.email} back={null} />
        </Card>
      ) : null}
      <Card title={t('page.history')}>
        <History events={events} />
      </Card>
    </>
  )
  return (
    <Page>
      <ConsulateHeader consulate={post} mayWrite={mayWrite} />
      <ClientMessages of={['directory', 'audit']}>
        <WithAside label={t('page.facts')} aside={aside}>
          <PeopleCard
            people={peopleInOrder(post, people)}
            consulate={post}
            today={dayOf(today())}
            mayWrite={mayWrite}
          />
          <FormerPeople people={others} />
        </WithAside>
      </ClientMessages>
    </Page>
  )
}
