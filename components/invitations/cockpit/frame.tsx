import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Live } from '@/components/invitations/live'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Tabs } from '@/components/ui/tabs'
import type { Locale } from '@/lib/i18n/routing'
import type { Cockpit, Stoppable } from '@/lib/invitations/types'
import { CockpitHeader } from './header'
import type { ShownActivity, ShownRow } from './shown'
import { StopBanner } from './stop-banner'

const TABS = ['replies', 'programme', 'guests', 'messages', 'history'] as const
export type CockpitTab = (typeof TABS)[number]

type Props = {
  data: Cockpit
  rows: ShownRow[]
  activity: ShownActivity
  tab: CockpitTab
  mayWrite: boolean
  stoppable: Stoppable[]
  children: (tabs: ReactNode) => ReactNode
}

/** What all pages of one activity share: its head, what is going out now, the tabs; fresh as its records. */
export function CockpitFrame({ data, rows, activity, tab, mayWrite, stoppable, children }: Props) {
  const t = useTranslations('cockpit')
  const locale: Locale = useLocale()
  const root = `/office/activities/${activity.id}`
  const tabs = (
    <Tabs
      label={t('tabs.label')}
      items={TABS.map(one => ({
        href: one === 'replies' ? root : `${root}/${one}`,
        label: t(`tabs.${one}`),
        current: one === tab,
      }))}
    />
  )
  return (
    <ClientMessages of={['cockpit']}>
      <Page>
        <Live activityId={activity.id} />
        <CockpitHeader data={data} rows={rows} activity={activity} mayWrite={mayWrite} locale={locale} />
        {mayWrite ? stoppable.map(message => <StopBanner key={message.messageId} message={message} />) : null}
        {children(tabs)}
      </Page>
    </ClientMessages>
  )
}
