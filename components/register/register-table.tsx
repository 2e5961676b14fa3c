import { useLocale, useTranslations } from 'next-intl'
import { DeliveryChip } from '@/components/invitations/cockpit/delivery-chip'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { registerNumber } from '@/lib/correspondence/rules/register'
import type { RegisterEntry } from '@/lib/correspondence/types'
import { formatDay, formatTime } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOf, langOfText, otherLocale } from '@/lib/i18n/routing'

/** What went out, a row for each message, each opening its mails. */
export function RegisterTable({ entries, zone }: { entries: RegisterEntry[]; zone: string }) {
  const t = useTranslations('register')
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Th className="w-44">{t('number')}</Th>
          <Th>{t('subject')}</Th>
          <Th className="w-36">{t('kind')}</Th>
          <Th className="w-40">{t('issued')}</Th>
          <Th className="w-28">{t('issuedBy')}</Th>
          <Th className="w-44">{t('outcome')}</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map(one => (
          <Entry key={one.id} entry={one} zone={zone} />
        ))}
      </tbody>
    </Table>
  )
}

function Entry({ entry, zone }: { entry: RegisterEntry; zone: string }) {
  const t = useTranslations('register')
  const kinds = useTranslations('cockpit.messages.key')
  const locale: Locale = useLocale()
  const { key, year, number, prefix, issuedAt, issuedBy } = entry
  return (
    <Tr>
      <Td label={t('number')} className="tabular-nums">
        {year && number ? registerNumber(year, number, prefix)[locale] : '–'}
      </Td>
      <Th scope="row" place="lead">
        <Subject entry={entry} locale={locale} />
      </Th>
      <Td label={t('kind')}>{kinds(key)}</Td>
      <Td label={t('issued')} className="text-ink-2">
        {formatDay(issuedAt, locale, zone)} {formatTime(issuedAt, zone)}
      </Td>
      <Td label={t('issuedBy')}>
        {issuedBy ? <span lang={langOfText(issuedBy)}>{issuedBy}</span> : t('automatic')}
      </Td>
      <Td place="corner">
        <Outcome entry={entry} />
      </Td>
    </Tr>
  )
}

function Subject({ entry, locale }: { entry: RegisterEntry; locale: Locale }) {
  const { subject, activityId } = entry
  const shown = subject[locale] ? locale : otherLocale(locale)
  const other = subject[otherLocale(shown)]
  const name = <span lang={langOf(shown)}>{subject[shown]}</span>
  return (
    <>
      {activityId ? <Link href={`/office/activities/${activityId}/messages`}>{name}</Link> : name}
      <div lang={langOf(otherLocale(shown))} className="font-normal text-ink-3 text-xs">
        {other}
      </div>
    </>
  )
}

function Outcome({ entry }: { entry: RegisterEntry }) {
  const t = useTranslations('register')
  if (entry.isVoid) return <Chip tone="off">{t('void')}</Chip>
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-1">
      {entry.states.map(([status, count]) => (
        <span key={status} className="inline-flex items-baseline gap-1.5">
          <DeliveryChip status={status} />
          <b className="tabular-nums">{count}</b>
        </span>
      ))}
    </div>
  )
}
