import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { ProposalView } from '@/components/upkeep/proposal-view'
import { may } from '@/lib/access/actor'
import { proposal } from '@/lib/directory/queries/proposals'
import type { Locale } from '@/lib/i18n/routing'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'upkeep' })
  return { title: t('queue.title') }
}

export default async function ChangePage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.read')
  const one = await found(() => proposal(actor, id))
  return (
    <Page width="middle">
      <ClientMessages of={['upkeep', 'directory']}>
        <ProposalView proposal={one} mayDecide={may(actor, 'directory.write')} />
      </ClientMessages>
    </Page>
  )
}
