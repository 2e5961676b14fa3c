import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { History } from '@/components/audit/history'
import { ConsulateAside } from '@/components/directory/consulate-aside'
import { ConsulateHeader } from '@/components/directory/consulate-header'
import { FormerPeople } from '@/components/directory/former-people'
import { PeopleCard } from '@/components/directory/people-card'
import { PostInvitations } from '@/components/invitations/of-post'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page, WithAside } from '@/components/layout/page'
import { NotesCard } from '@/components/notes/notes-card'
import { PostSupport } from '@/components/support/of-post'
import { PostPlans } from '@/components/work-plans/of-post'
import { may } from '@/lib/access/actor'
import { historyOf } from '@/lib/audit/queries'
import { today } from '@/lib/clock'
import { consulate } from '@/lib/directory/queries/consulates'
import { peopleNotInPost, peopleOfPost } from '@/lib/directory/queries/people'
import { upkeepOf } from '@/lib/directory/queries/people-checks'
import { dayOf, peopleInOrder } from '@/lib/directory/rules/people'
import type { Locale } from '@/lib/i18n/routing'
import { invitationsOfPost } from '@/lib/invitations/queries/of-post'
import { notesOn } from '@/lib/notes/queries'
import { theOffice } from '@/lib/offices/queries'
import { plansOfPost } from '@/lib/plans/queries/work-plans'
import { supportOfPost } from '@/lib/support/queries/of-post'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  searchParams: Promise<{ all?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const actor = await signedIn(locale, 'directory.read')
  const post = await found(() => consulate(actor, id))
  return { title: locale === 'zh' ? post.nameZh : post.nameEn }
}

export default async function ConsulatePage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.read')
  const post = await found(() => consulate(actor, id))
  const [t, office, people, others, events, invitations, upkeep, notes] = await Promise.all([
    getTranslations('directory'),
    theOffice(),
    peopleOfPost(actor, id),
    peopleNotInPost(actor, id),
    historyOf(actor, { consulateId: id }),
    invitationsOfPost(actor, id, { all: (await searchParams).all === '1' }),
    upkeepOf(actor, id),
    notesOn(actor, 'consulate', id),
  ])
  const mayWrite = may(actor, 'directory.write')
  const city = { en: office.cityEn, zh: office.cityZh }
  const history = <History events={events} />
  const noted = <NotesCard kind="consulate" id={id} notes={notes} zone={office.zone} />
  const aside = <ConsulateAside consulate={post} office={city} {...{ mayWrite, history, noted }} />
  const inPost = { consulate: post, today: dayOf(today()), mayWrite, checks: upkeep }
  return (
    <Page>
      <ConsulateHeader consulate={post} mayWrite={mayWrite} waiting={upkeep.waiting} />
      <ClientMessages of={['directory', 'audit', 'notes']}>
        <WithAside label={t('page.facts')} aside={aside}>
          <div className="grid gap-4">
            <PeopleCard people={peopleInOrder(post, people)} {...inPost} />
            <PostInvitations {...invitations} all={`/office/consulates/${id}?all=1#invitations`} />
            <PostPlans plans={await plansOfPost(actor, id)} />
            <PostSupport {...(await supportOfPost(actor, id))} />
            <FormerPeople people={others} />
          </div>
        </WithAside>
      </ClientMessages>
    </Page>
  )
}
