import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button-class'
import { formatShort, formatShortDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { isPutOff, type ShownActivity, type ShownRow } from './shown'

type Props = {
  row: ShownRow
  activity: ShownActivity
  locale: Locale
  mayWrite: boolean
  onResend: () => void
}

/** What last passed between the office and the post, and when; for a mail that did not arrive, the way to mend it. */
export function LastContact({ row, activity, locale, mayWrite, onResend }: Props) {
  const t = useTranslations('cockpit.contact')
  const moment = (at: Date) => formatShort(at, locale, activity.zone)
  const day = (at: Date) => formatShortDay(at, locale, activity.zone)
  if (row.standing === 'undelivered' && mayWrite)
    return (
      <span className="inline-flex flex-wrap items-center gap-x-3 xl:flex-nowrap xl:whitespace-nowrap print:hidden">
        <Link
          className="touch inline-flex min-h-6 items-center"
          href={`/office/consulates/${row.post.id}/edit?back=${encodeURIComponent(`/office/activities/${activity.id}`)}`}
        >
          {t('correct')}
        </Link>
        {activity.closed === null ? (
          <button
            type="button"
            aria-haspopup="dialog"
            onClick={onResend}
            className={buttonClass({ size: 'sm' })}
          >
            {t('resend')}
          </button>
        ) : null}
      </span>
    )
  const parts = contactParts().filter(Boolean)
  return <span className="xl:whitespace-nowrap">{parts.join(' · ')}</span>

  function contactParts(): (string | null)[] {
    if (row.withdrawnAt) return [t('withdrawn', { day: day(row.withdrawnAt) })]
    if (row.reply) {
      const { channel, at, late } = row.reply
      return [t(`channel.${channel}`), moment(at), late ? t('late') : null]
    }
    if (!row.issuedAt) return [t('notSent')]
    if (row.held) return [t('held')]
    return [
      t('invited', { day: day(row.issuedAt) }),
      row.remindedAt ? t('reminded', { day: day(row.remindedAt) }) : null,
      sending(),
    ]
  }

  function sending(): string | null {
    if (row.delivery?.status !== 'queued' && row.delivery?.status !== 'claimed') return null
    return isPutOff(row) ? t('waiting') : t('sending')
  }
}
