import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { personTitle } from '@/lib/directory/rules/address'
import type { PersonInPost } from '@/lib/directory/types'
import { PersonName } from './person-name'
import { Span } from './span'

type Person = PersonInPost & { fromOn: string | null; toOn: string | null }

/** Who was in post before, and who is still to come; nothing where nobody is. */
export function FormerPeople({ people }: { people: Person[] }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  if (people.length === 0) return null
  return (
    <Card title={t('page.former')}>
      <ul className="grid gap-1.5">
        {people.map(person => (
          <li key={person.postingId} className="flex flex-wrap items-baseline gap-x-2">
            <PersonName person={person} />
            <span className="text-ink-2">{personTitle(person, locale)}</span>
            <span className="text-ink-3 text-xs">
              <Span from={person.fromOn} to={person.toOn} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
