import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportButtons } from '@/components/ui/export-buttons'
import type { Placed } from '@/lib/directory/rules/precedence'
import type { PeopleCheck, PersonInPost } from '@/lib/directory/types'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { PeopleTable } from './people-table'

type Props = {
  people: Placed<PersonInPost & { fromOn: string | null; toOn: string | null }>[]
  consulate: { id: string }
  today: string
  mayWrite: boolean
  /** When the post confirmed its people last, and whether it is asked again. */
  checks: { confirmed: PeopleCheck | null; asked: PeopleCheck | null }
}

/** The people in post, with the way to add one. */
export function PeopleCard({ people, consulate, today, mayWrite, checks }: Props) {
  const t = useTranslations('directory')
  const add = mayWrite ? (
    <ButtonLink size="sm" href={`/office/consulates/${consulate.id}/people/new`}>
      {t('page.add_person')}
    </ButtonLink>
  ) : null
  return (
    <Card
      flush
      id="people"
      title={
        <>
          {t('page.people')}{' '}
          <span className="font-normal font-sans text-ink-3 text-xs">{t('page.people_note')}</span>
        </>
      }
      actions={
        people.length > 0 ? (
          <>
            <ExportButtons
              action="/api/lists/people"
              fields={{ consulateId: consulate.id }}
              what={t('page.people')}
              formats={['xlsx', 'csv', 'vcf']}
            />
            {add}
          </>
        ) : null
      }
    >
      {people.length > 0 ? (
        <PeopleTable people={people} consulateId={consulate.id} today={today} mayWrite={mayWrite} />
      ) : (
        <EmptyState title={t('page.nobody')} action={add}>
          {t('page.nobody_text')}
        </EmptyState>
      )}
      <LastChecks {...checks} />
    </Card>
  )
}

function LastChecks({ confirmed, asked }: Props['checks']) {
  const t = useTranslations('upkeep.record')
  const locale: Locale = useLocale()
  const lines = [
    confirmed?.confirmedAt &&
      t('confirmed', {
        by: confirmed.confirmedByName || 'nobody',
        day: formatDay(confirmed.confirmedAt, locale),
      }),
    asked && t('asked', { day: formatDay(asked.askedAt, locale) }),
  ].filter(Boolean)
  if (lines.length === 0) return null
  return (
    <p className="border-line-2 border-t px-4.5 py-2 text-ink-3 text-xs">
      {lines.join(locale === 'zh' ? '；' : ' · ')}
    </p>
  )
}
