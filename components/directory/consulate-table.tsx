import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Chip } from '@/components/ui/chip'
import { Flag } from '@/components/ui/flag'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { personTitle } from '@/lib/directory/rules/address'
import type { PersonInPost, PostWithPeople } from '@/lib/directory/types'
import { Link } from '@/lib/i18n/navigation'
import { PersonName } from './person-name'

type Row = Omit<PostWithPeople, 'people'> & { count: number; head: PersonInPost | null }

/** Consulates, each opening its page; on a phone they are cards. */
export function ConsulateTable({ rows }: { rows: Row[] }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Th>{t('column.consulate')}</Th>
          <Th>{t('column.class')}</Th>
          <Th>{t('column.head')}</Th>
          <Th numeric>{t('column.people')}</Th>
          <Th>{t('column.status')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Tr key={row.id}>
            <Th scope="row" place="lead">
              <span className="flex items-start gap-2.5">
                <Flag code={row.sendingState} className="mt-0.5" />
                <span className="min-w-0">
                  <Link
                    href={`/office/consulates/${row.id}`}
                    className="text-ink no-underline hover:underline"
                  >
                    <Bilingual zh={row.nameZh} en={row.nameEn} locale={locale} layout="block" />
                  </Link>
                </span>
              </span>
            </Th>
            <Td place="hidden">
              {t(`class.${row.class}`)}
              {row.honorary ? ` · ${t('honorary')}` : ''}
            </Td>
            <Td label={t('column.head')}>
              {row.head ? (
                <span>
                  <PersonName person={row.head} />{' '}
                  <span className="text-ink-3 text-xs">{personTitle(row.head, locale)}</span>
                </span>
              ) : (
                <span className="text-ink-3">{t('no_head')}</span>
              )}
            </Td>
            <Td numeric label={t('column.people')}>
              <Link href={`/office/consulates/${row.id}#people`}>{row.count}</Link>
            </Td>
            <Td place="corner">
              <PostStatus status={row.status} hasEmail={row.email !== null} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Whether a post is open; of an open one, whether nothing can be sent to it. */
export function PostStatus({ status, hasEmail }: { status: 'open' | 'closed'; hasEmail: boolean }) {
  const t = useTranslations('directory')
  if (status === 'closed') return <Chip tone="off">{t('status.closed')}</Chip>
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Chip tone="yes">{t('status.open')}</Chip>
      {hasEmail ? null : <Chip tone="wait">{t('no_email')}</Chip>}
    </span>
  )
}
