import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { History } from '@/components/audit/history'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page, WithAside } from '@/components/layout/page'
import { RemoveState } from '@/components/states/remove-state'
import { StateForm } from '@/components/states/state-form'
import { Card } from '@/components/ui/card'
import { Flag } from '@/components/ui/flag'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/lib/audit/queries'
import { stateToEdit } from '@/lib/directory/queries/states'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'states' })
  return { title: t('title') }
}

/** What the table says of one State, how its officers are addressed, and what was changed. */
export default async function StatePage({ params }: Props) {
  const { locale, code } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'states.manage')
  const state = await found(() => stateToEdit(actor, code))
  const [t, events] = await Promise.all([
    getTranslations('states'),
    historyOf(actor, { kind: 'state', id: state.id }),
  ])
  const name = locale === 'zh' ? state.nameZh : state.nameEn
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href="/admin/states">{t('title')}</Link>}
        title={
          <span className="inline-flex items-center gap-2.5">
            <Flag code={state.code} />
            {name}
          </span>
        }
        meta={{ code: `${state.code} · ${state.code3}`, posts: t('posts', { count: state.posts }) }}
      />
      <ClientMessages of={['states', 'directory']}>
        <WithAside
          label={t('history')}
          aside={
            <>
              <Card title={t('history')}>
                <History events={events} />
              </Card>
              {state.posts === 0 ? <RemoveState id={state.id} name={name} /> : null}
            </>
          }
        >
          <Card className="px-5 py-5">
            <StateForm state={state} />
          </Card>
        </WithAside>
      </ClientMessages>
    </Page>
  )
}
