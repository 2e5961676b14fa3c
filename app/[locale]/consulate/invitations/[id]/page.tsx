import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { InvitationHistory } from '@/components/consulate-home/invitation-history'
import { InvitationPage } from '@/components/consulate-home/invitation-page'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page, WithAside } from '@/components/layout/page'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { invitationHistory } from '@/lib/invitations/queries/home'
import { replyView } from '@/lib/invitations/queries/reply-view'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Query = { answer?: string | string[]; change?: string | string[]; done?: string | string[] }
type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'home' })
  return { title: t('invitation') }
}

export default async function ConsulateInvitation({ params, searchParams }: Props) {
  const { locale, id } = await params
  const query = await searchParams
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'home.read')
  const notice = query.done === 'recorded' || query.done === 'overtook' ? query.done : null
  const asked = { invitationId: id, locale, notice, passedTo: '' } as const
  const t = await getTranslations('home')
  const history = await found(() => invitationHistory(actor, id))
  const view = await found(() => replyView(actor, asked))
  const chosen = typeof query.answer === 'string' ? query.answer : null
  return (
    <Page width="middle">
      <p className="mb-3">
        <Link href="/consulate" className="touch inline-flex items-center gap-1.5 no-underline">
          <Icon name="left" />
          {t('back')}
        </Link>
      </p>
      <WithAside
        label={t('history')}
        aside={<InvitationHistory history={history} zone={view.invitation.activity.zone} locale={locale} />}
      >
        <ClientMessages of={['home', 'reply']}>
          <InvitationPage view={view} chosen={chosen} change={query.change === '1'} />
        </ClientMessages>
      </WithAside>
    </Page>
  )
}
