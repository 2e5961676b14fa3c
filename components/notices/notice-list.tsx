import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import type { ShownNotice } from '@/lib/notifications/types'
import { NoticeRow } from './notice-row'

type Props = { notices: ShownNotice[]; page: number; pages: number; zone: string }

/** One's notices, the newest first. */
export function NoticeList({ notices, page, pages, zone }: Props) {
  const t = useTranslations('notices')
  return (
    <Card flush as="div">
      {notices.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <ul>
          {notices.map(notice => (
            <NoticeRow key={notice.id} notice={notice} zone={zone} />
          ))}
        </ul>
      )}
      <Pager
        label={t('pages')}
        words={t('page', { page, pages })}
        previous={page > 1 ? { href: addressOfPage(page - 1), label: t('previous') } : undefined}
        next={page < pages ? { href: addressOfPage(page + 1), label: t('next') } : undefined}
      />
    </Card>
  )
}

function addressOfPage(page: number): string {
  return page > 1 ? `/office/notices?page=${page}` : '/office/notices'
}
