import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Live } from '@/components/invitations/live'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Tabs } from '@/components/ui/tabs'
import type { Locale } from '@/lib/i18n/routing'
import type { Shown } from '@/lib/invitations/rules/showing'
import type { Cockpit } from '@/lib/invitations/types'
import { CockpitExport } from './export'
import { CockpitHeader } from './header'
import { HeldBackBanner } from './held-back-banner'
import { type ShownActivity, type ShownRow, shownOf } from './shown'
import { StopBanner } from './stop-banner'

const TABS = ['replies', 'programme', 'guests', 'calls', 'messages', 'history'] as const
export type CockpitTab = (typeof TABS)[number]

/** What the pages put together: the tabs, and the rows and the activity in the reader's language. */
type Parts = { tabs: ReactNode; rows: ShownRow[]; activity: ShownActivity }

type Props = {
  data: Cockpit
  tab: CockpitTab
  mayWrite: boolean
  /** Which of the replies are on show. */
  show?: Shown
  children: (parts: Parts) => ReactNode
}

/** What all pages of one activity share: its head, what is going out now, the tabs; fresh as its records. */
export function CockpitFrame({ data, tab, mayWrite, show, children }: Props) {
  const t = useTranslations('cockpit')
  const words = useTranslations('directory')
  const locale: Locale = useLocale()
  const { rows, activity } = shownOf(data, words, locale)
  const root = `/office/activities/${activity.id}`
  const tabs = (
    <Tabs
      label={t('tabs.label')}
      end={hasList(tab, rows) ? <CockpitExport list={tab} activityId={activity.id} show={show} /> : null}
      items={TABS.map(one => ({
        href: one === 'replies' ? root : `${root}/${one}`,
        label: t(`tabs.${one}`),
        current: one === tab,
      }))}
    />
  )
  return (
    <ClientMessages of={['cockpit', 'notes']}>
      <Page>
        <Live activityId={activity.id} />
        <CockpitHeader data={data} rows={rows} activity={activity} mayWrite={mayWrite} locale={locale} />
        {mayWrite
          ? data.sending.map(message => <StopBanner key={message.messageId} message={message} />)
          : null}
        {data.held.map(sending => (
          <HeldBackBanner key={sending.messageId} zone={activity.zone} {...{ sending, mayWrite }} />
        ))}
        {children({ tabs, rows, activity })}
      </Page>
    </ClientMessages>
  )
}

/** Whether a tab shows a list that can be taken away, and there is something in it. */
function hasList(tab: CockpitTab, rows: ShownRow[]): tab is 'replies' | 'messages' {
  return tab === 'replies' ? rows.length > 0 : tab === 'messages' && rows.some(row => row.issuedAt)
}
