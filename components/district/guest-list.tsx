import { useLocale, useTranslations } from 'next-intl'
import { Flag } from '@/components/ui/flag'
import { type Locale, langOfText } from '@/lib/i18n/routing'

export type Guests = {
  state: string
  stateZh: string
  stateEn: string
  people: { id: string; honorific: string; name: string; title: string; isOpen: boolean }[]
}

/** Who comes, in order of precedence: names and titles only. */
export function GuestList({ guests }: { guests: Guests[] }) {
  const t = useTranslations('district')
  const locale: Locale = useLocale()
  const people = guests.reduce((sum, guest) => sum + guest.people.length, 0)
  return (
    <section>
      <h3 className="text-md">{t('guests')}</h3>
      <p className="mb-1.5 text-ink-3 text-xs">
        {guests.length > 0 ? t('people', { consulates: guests.length, people }) : t('noGuests')}
      </p>
      <ol className="grid">
        {guests.map((guest, place) => (
          <li key={guest.state} className="flex gap-3 border-line-2 border-t py-2">
            <span className="w-4 text-ink-3">{place + 1}</span>
            <Flag code={guest.state} className="mt-1" />
            <div className="min-w-0">
              <b>{locale === 'zh' ? guest.stateZh : guest.stateEn}</b>
              <ul>
                {guest.people.map(person => (
                  <li key={person.id}>
                    <span lang="en">{[person.honorific, person.name].filter(Boolean).join(' ')}</span>{' '}
                    <span className="text-ink-3 text-xs" lang={langOfText(person.title)}>
                      {person.title}
                    </span>
                    {person.isOpen ? <span className="text-ink-3 text-xs"> · {t('toApprove')}</span> : null}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
