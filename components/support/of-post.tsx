import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/lib/i18n/navigation'
import type { SupportView } from '@/lib/support/types'
import { RequestRow } from './request-row'

/** What a consulate has asked the office to help with, the latest first. */
export function PostSupport({ requests, total }: { requests: SupportView[]; total: number }) {
  const t = useTranslations('support.ofPost')
  if (total === 0)
    return (
      <Card title={t('title')}>
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      </Card>
    )
  const all = <Link href="/office/support">{t('more', { count: total })}</Link>
  return (
    <Card flush title={t('title')} actions={requests.length < total ? all : null} id="support">
      <ul>
        {requests.map(request => (
          <RequestRow key={request.id} request={request} href={`/office/support/${request.id}`} />
        ))}
      </ul>
    </Card>
  )
}
