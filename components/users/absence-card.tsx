import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatDateRange } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { OwnAbsences } from '@/lib/users/types'
import { AbsenceForm, EndAbsence } from './absence-form'

/** The card of the account page in which one says when one is away, and who stands in; nothing for whose work nobody takes over. */
export function AbsenceCard({ own }: { own: OwnAbsences | null }) {
  const t = useTranslations('account.absence')
  const locale: Locale = useLocale()
  if (!own) return null
  const { absences, colleagues } = own
  return (
    <Card id="absence" title={t('title')}>
      <div className="grid gap-4">
        <p className="text-ink-2">{t('text')}</p>
        {absences.length > 0 ? (
          <ul className="border-line-2 border-b">
            {absences.map(({ id, fromOn, untilOn, deputy }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-3 border-line-2 border-t py-2"
              >
                <span>{t('planned', { days: formatDateRange(fromOn, untilOn, locale, 'UTC'), deputy })}</span>
                <EndAbsence absenceId={id} deputy={deputy} />
              </li>
            ))}
          </ul>
        ) : null}
        {colleagues.length > 0 ? <AbsenceForm colleagues={colleagues} /> : <p>{t('none')}</p>}
      </div>
    </Card>
  )
}
