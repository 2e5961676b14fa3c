import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page, WithAside } from '@/components/layout/page'
import { PageHeader } from '@/components/ui/page-header'
import { AskedChecks } from '@/components/upkeep/asked'
import { OwnPeople } from '@/components/upkeep/own-people'
import { DecidedProposals, OpenProposals } from '@/components/upkeep/own-proposals'
import { today } from '@/lib/clock'
import { ownPeople } from '@/lib/directory/queries/own-people'
import { openChecks } from '@/lib/directory/queries/people-checks'
import { ownProposals } from '@/lib/directory/queries/proposals'
import { dayOf } from '@/lib/directory/rules/people'
import type { Locale } from '@/lib/i18n/routing'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'upkeep' })
  return { title: t('title') }
}

export default async function OwnPeoplePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'people.propose')
  const [t, people, { open, decided }, checks] = await Promise.all([
    getTranslations('upkeep'),
    ownPeople(actor),
    ownProposals(actor),
    openChecks(actor),
  ])
  const list = (
    <OwnPeople
      people={people}
      waiting={new Set(open.flatMap(({ postingId }) => postingId ?? []))}
      today={dayOf(today())}
    />
  )
  const aside = (
    <>
      <OpenProposals proposals={open} />
      <DecidedProposals proposals={decided} />
    </>
  )
  return (
    <Page width="middle">
      <PageHeader title={t('title')} intro={t('intro')} />
      <ClientMessages of={['upkeep']}>
        <AskedChecks checks={checks} />
        {open.length + decided.length > 0 ? (
          <WithAside label={t('open.title')} aside={aside}>
            {list}
          </WithAside>
        ) : (
          list
        )}
      </ClientMessages>
    </Page>
  )
}
