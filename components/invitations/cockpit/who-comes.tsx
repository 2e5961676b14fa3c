import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { isComing } from '@/lib/invitations/rules/showing'
import type { ShownRow } from './shown'

/** Who comes: the first by name and title, how many with him or her, and what they asked to be known. */
export function WhoComes({ row, activityId, locale }: { row: ShownRow; activityId: string; locale: Locale }) {
  const t = useTranslations('cockpit.who')
  const [first] = row.delegates
  if (row.standing === 'undelivered') return <Undelivered row={row} />
  const note = row.reply?.note
  return (
    <>
      {isComing(row) && first ? (
        <div className="wrap-anywhere sm:min-w-36">
          <b lang={langOfText(first.name)}>{[first.honorific, first.name].filter(Boolean).join(' ')}</b>{' '}
          <span className="text-ink-3 text-xs">
            <Title en={first.titleEn} zh={first.titleZh} locale={locale} />
            {first.contactId && row.reason.facts.some(fact => fact.key === 'acting_head')
              ? ` · ${t('actingHead')}`
              : null}
            {first.represents ? (
              <>
                {' · '}
                <Represents name={first.represents} />
              </>
            ) : null}
            {row.delegates.length > 1 ? (
              <>
                {' · '}
                <Link
                  href={`/office/activities/${activityId}/guests#${row.id}`}
                  className="whitespace-nowrap text-ink-3 decoration-line hover:text-ink"
                >
                  {t('others', { count: row.delegates.length - 1 })}
                </Link>
              </>
            ) : null}
          </span>
          {row.delegates.some(one => one.isOpen) ? (
            <span className="inline-block">
              <Chip tone="wait">{t('toApprove')}</Chip>
            </span>
          ) : null}
        </div>
      ) : (
        <span className="text-ink-3">{row.waits ? t('waits') : '—'}</span>
      )}
      {note ? (
        <div
          lang={langOfText(note)}
          className="max-w-75 truncate text-ink-3 text-xs max-sm:whitespace-normal"
        >
          “{note}”
        </div>
      ) : null}
    </>
  )
}

/** Whom somebody stands for. */
export function Represents({ name }: { name: string }) {
  const t = useTranslations('cockpit.who')
  return <>{t.rich('represents', { name: () => <span lang={langOfText(name)}>{name}</span> })}</>
}

/** A title in the reader's language, with its own `lang` where only the other is known. */
export function Title({ en, zh, locale }: { en: string; zh: string; locale: Locale }) {
  const text = locale === 'zh' ? zh || en : en
  if (!text) return null
  return <span lang={langOfText(text)}>{text}</span>
}

function Undelivered({ row }: { row: ShownRow }) {
  const t = useTranslations('cockpit.who')
  return (
    <span className="text-ink-3 text-xs">
      {t('server')}
      <span lang="en">{row.delivery?.response || t('noWords')}</span>
    </span>
  )
}
