import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import type { InboundAsked } from '@/lib/correspondence/schema'
import { formatShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { InboxEntry } from '@/lib/invitations/types'
import { InboxRow } from './inbox-row'

type Props = {
  entries: InboxEntry[]
  pages: number
  asked: InboundAsked
  zone: string
  /** The address that is read, null where none is; and since when it cannot be. */
  mailbox: { address: string | null; failure: { since: Date; words: string } | null }
  mayWrite: boolean
}

/** What came in by mail: what waits for staff, or all of it. */
export function InboxList({ entries, pages, asked, zone, mailbox, mayWrite }: Props) {
  const t = useTranslations('inbox')
  const locale: Locale = useLocale()
  const { show, page } = asked
  const { address, failure } = mailbox
  return (
    <div className="grid gap-4">
      {failure ? (
        <Notice tone="problem" title={t('failing', { since: formatShort(failure.since, locale, zone) })}>
          {t('failingText')} <span lang="en">{failure.words}</span>
        </Notice>
      ) : null}
      {address === null ? <Notice tone="info">{t('noMailbox')}</Notice> : null}
      <Card flush as="div">
        <Tabs
          label={t('show')}
          items={(['waiting', 'all'] as const).map(value => ({
            href: inboxAddressOf({ show: value }),
            label: t(value),
            current: show === value,
          }))}
        />
        {entries.length === 0 ? (
          <EmptyState title={t(show === 'waiting' ? 'nothingWaits' : 'nothingCame')}>
            {t(show === 'waiting' ? 'nothingWaitsText' : 'nothingCameText')}
          </EmptyState>
        ) : (
          <ul>
            {entries.map(entry => (
              <InboxRow key={entry.id} entry={entry} zone={zone} mayWrite={mayWrite} />
            ))}
          </ul>
        )}
        <Pager
          label={t('pages')}
          words={t('page', { page, pages })}
          previous={
            page > 1 ? { href: inboxAddressOf({ show, page: page - 1 }), label: t('previous') } : undefined
          }
          next={
            page < pages ? { href: inboxAddressOf({ show, page: page + 1 }), label: t('next') } : undefined
          }
        />
      </Card>
    </div>
  )
}

/** The address of the list as it is asked for; what is not said is left out. */
function inboxAddressOf({ show, page = 1 }: Partial<InboundAsked>): string {
  const query = new URLSearchParams({
    ...(show === 'all' ? { show } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()
  return `/office/activities/inbox${query ? `?${query}` : ''}`
}
