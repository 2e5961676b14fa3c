import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { addresseeName, personTitle } from '@/lib/directory/rules/address'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOf } from '@/lib/i18n/routing'
import type { HomePost } from '@/lib/invitations/types'

type Props = {
  people: HomePost['people']
  locale: Locale
}

/** Who is listed at the post, in order of precedence: names and titles, and where to say that they are no longer right. */
export function PeopleCard({ people, locale }: Props) {
  const t = useTranslations('home')
  return (
    <Card title={t('people')}>
      <p className="text-ink-2 text-sm">{t('peopleListed', { count: people.length })}</p>
      <ul className="my-2">
        {people.map(person => (
          <li key={person.contactId} className="border-line-2 py-2 not-first:border-t">
            <Name person={person} locale={locale} />
            <Title person={person} locale={locale} />
          </li>
        ))}
      </ul>
      <p className="text-ink-2 text-sm">
        {t('peopleWrong')} <Link href="/consulate/people">{t('peopleTell')}</Link>
      </p>
    </Card>
  )
}

type OneProps = { person: HomePost['people'][number]; locale: Locale }

function Name({ person, locale }: OneProps) {
  return (
    <div lang={person.nameZh && locale === 'zh' ? langOf('zh') : undefined} className="font-medium">
      {addresseeName(person, locale)}
    </div>
  )
}

function Title({ person, locale }: OneProps) {
  const t = useTranslations('home')
  const focal = person.focalPoint && t(`focal.${person.focalPoint}`)
  return (
    <div className="text-ink-2 text-sm">
      {[personTitle(person, locale), focal].filter(Boolean).join(' · ')}
    </div>
  )
}
