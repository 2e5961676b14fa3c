import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Decisions } from '@/components/support/decisions'
import { RequestView } from '@/components/support/request-view'
import { may } from '@/lib/access/actor'
import { today } from '@/lib/clock'
import { dayOf } from '@/lib/directory/rules/people'
import type { Locale } from '@/lib/i18n/routing'
import { supportRequest } from '@/lib/support/queries/requests'
import { proposedAnswer } from '@/lib/support/rules/life'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'support' })
  return { title: t('one') }
}

export default async function SupportRequestPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'support.read')
  const request = await found(() => supportRequest(actor, id))
  const { version, status } = request
  const days = { today: dayOf(today()), answerBy: dayOf(proposedAnswer(today())) }
  return (
    <Page width="middle">
      <ClientMessages of={['support', 'activities']}>
        <RequestView request={request} reader="office">
          {may(actor, 'support.answer') ? <Decisions request={{ id, version, status }} {...days} /> : null}
        </RequestView>
      </ClientMessages>
    </Page>
  )
}
