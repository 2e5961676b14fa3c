import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { ZONE } from '@/lib/clock'
import { formatShort } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import type { SavedSegment } from '@/lib/invitations/types'
import { RuleWords } from './rule-words'

type Props = {
  segments: (SavedSegment & { count: number })[]
  city: { en: string; zh: string }
  mayWrite: boolean
}

/** The office's segments, each with what it asks and how many posts are in it today. */
export function SegmentList({ segments, city, mayWrite }: Props) {
  const t = useTranslations('segments')
  const locale: Locale = useLocale()
  const names = new Map(segments.map(({ id, name }) => [id, name]))
  if (segments.length === 0) {
    return (
      <EmptyState
        title={t('empty')}
        action={
          mayWrite ? <ButtonLink href="/office/activities/segments/new">{t('new')}</ButtonLink> : undefined
        }
      >
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <Table caption={t('title')} className="sm:table-fixed">
      <thead>
        <tr>
          <Th className="w-[26%]">{t('name')}</Th>
          <Th>{t('asks')}</Th>
          <Th className="w-28">{t('today')}</Th>
          <Th className="w-48">{t('worded')}</Th>
        </tr>
      </thead>
      <tbody>
        {segments.map(({ id, name, rule, count, savedAt, savedByName }) => (
          <Tr key={id}>
            <Th scope="row" place="lead" className="break-words">
              <span lang={langOfText(name)}>
                {mayWrite ? <Link href={`/office/activities/segments/${id}`}>{name}</Link> : name}
              </span>
            </Th>
            <Td label={t('asks')} className="break-words text-ink-2">
              <RuleWords rule={rule} city={city} names={names} />
            </Td>
            <Td label={t('today')} className="tabular-nums">
              {t('posts', { count })}
            </Td>
            <Td label={t('worded')} className="text-ink-3 text-sm">
              {formatShort(savedAt, locale, ZONE)} · <span lang={langOfText(savedByName)}>{savedByName}</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
