import { useLocale, useTranslations } from 'next-intl'
import { PersonName } from '@/components/directory/person-name'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { personTitle } from '@/lib/directory/rules/address'
import type { PersonInPost } from '@/lib/directory/types'
import { Leaving } from './leaving'
import { Name } from './name'

type Props = {
  people: PersonInPost[]
  /** The postings of which something said waits for the office. */
  waiting: ReadonlySet<string>
  today: string
}

/** The people in post as the office has them, each with what its own post can say. */
export function OwnPeople({ people, waiting, today }: Props) {
  const t = useTranslations('upkeep')
  const add = (
    <ButtonLink href="/consulate/people/new" size="sm">
      {t('add')}
    </ButtonLink>
  )
  if (people.length === 0) {
    return (
      <Card>
        <EmptyState title={t('nobody')} action={add}>
          {t('nobody_text')}
        </EmptyState>
      </Card>
    )
  }
  return (
    <Card title={t('listed')} actions={add}>
      <ul>
        {people.map(person => (
          <li
            key={person.postingId}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line-2 py-2.5 not-first:border-t"
          >
            <Person person={person} principal={people.find(one => one.contactId === person.assistsId)} />
            {waiting.has(person.postingId) ? (
              <Chip tone="wait">{t('waits')}</Chip>
            ) : (
              <div className="flex flex-wrap gap-1.5">
                <ButtonLink size="sm" href={`/consulate/people/${person.postingId}`}>
                  {t('change')}
                  <span className="sr-only">
                    : <Name name={person.name} />
                  </span>
                </ButtonLink>
                <Leaving postingId={person.postingId} name={person.name} today={today} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Person({ person, principal }: { person: PersonInPost; principal: PersonInPost | undefined }) {
  const t = useTranslations('upkeep')
  const words = useTranslations('directory')
  const locale = useLocale()
  const focal = person.focalPoint && words(`focal.${person.focalPoint}`)
  const role = person.isHead ? words('head') : person.isActingHead ? words('acting_head') : null
  return (
    <div className="min-w-0 flex-1 basis-72">
      <PersonName person={person} />
      <div className="text-ink-2 text-sm">
        {[personTitle(person, locale), role, focal].filter(Boolean).join(' · ')}
      </div>
      {principal ? (
        <div className="text-ink-3 text-xs">
          {words.rich('assists.of', { name: () => <Name name={principal.name} /> })}
        </div>
      ) : null}
      <div className="break-all text-ink-3 text-xs">{person.email ?? t('no_email')}</div>
    </div>
  )
}
