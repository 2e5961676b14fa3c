import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { SearchForm } from '@/components/ui/search-form'
import { Select } from '@/components/ui/select'
import type { RegisterAsked } from '@/lib/correspondence/schema'
import type { RegisterEntry } from '@/lib/correspondence/types'
import { registerAddress } from './address'
import { RegisterTable } from './register-table'

type Props = { entries: RegisterEntry[]; pages: number; asked: RegisterAsked; zone: string }

/** The register with its search, or what to do where it is empty. */
export function RegisterList({ entries, pages, asked, zone }: Props) {
  const t = useTranslations('register')
  const { text, show, page } = asked
  const to = (next: number) => registerAddress({ ...asked, page: next })
  return (
    <Card flush as="div">
      <SearchForm label={t('search')} hint={t('hint')} text={text} find={t('find')}>
        <div className="grid gap-1">
          <label htmlFor="show" className="font-bold">
            {t('show')}
          </label>
          <Select
            id="show"
            name="show"
            defaultValue={show}
            options={(['numbered', 'all'] as const).map(value => ({ value, label: t(value) }))}
          />
        </div>
      </SearchForm>
      {entries.length > 0 ? <RegisterTable entries={entries} zone={zone} /> : <Nothing text={text} />}
      <Pager
        label={t('pages')}
        words={t('page', { page, pages })}
        previous={page > 1 ? { href: to(page - 1), label: t('previous') } : undefined}
        next={page < pages ? { href: to(page + 1), label: t('next') } : undefined}
      />
    </Card>
  )
}

function Nothing({ text }: { text: string }) {
  const t = useTranslations('register')
  return text ? (
    <EmptyState
      title={t('nothingTitle')}
      action={<ButtonLink href={registerAddress({ show: 'all' })}>{t('clear')}</ButtonLink>}
    >
      {t('nothingText')}
    </EmptyState>
  ) : (
    <EmptyState
      title={t('emptyTitle')}
      action={<ButtonLink href="/office/activities">{t('toActivities')}</ButtonLink>}
    >
      {t('emptyText')}
    </EmptyState>
  )
}
