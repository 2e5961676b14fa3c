import { useLocale, useTranslations } from 'next-intl'
import { formatShort } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { aboutOf, addressOf, said } from '@/lib/notifications/rules/saying'
import type { ShownNotice } from '@/lib/notifications/types'
import { NoticeLink } from './notice-link'

/** One notice: what happened, of which activity, when; it leads to its record. */
export function NoticeRow({ notice, zone }: { notice: ShownNotice; zone: string }) {
  const t = useTranslations('notices')
  const locale: Locale = useLocale()
  const about = aboutOf(notice, locale)
  const unread = notice.readAt === null
  return (
    <li className="flex items-baseline gap-3 border-line border-b px-4.5 py-2.5 last:border-b-0 has-data-unread:bg-navy-soft">
      <span
        className={`size-2 flex-none self-start rounded-full mt-2 ${unread ? 'bg-navy' : ''}`}
        aria-hidden="true"
      />
      <div className="min-w-0 flex-1">
        {unread ? (
          <>
            <NoticeLink id={notice.id} href={addressOf(notice)}>
              {said(notice, locale)}
            </NoticeLink>
            <span className="sr-only"> ({t('unread')})</span>
          </>
        ) : (
          <Link href={addressOf(notice)}>{said(notice, locale)}</Link>
        )}
        {about ? (
          <p className="text-ink-2" lang={langOfText(about)}>
            {about}
          </p>
        ) : null}
        {notice.forName ? <p className="text-ink-3 text-sm">{t('for', { name: notice.forName })}</p> : null}
      </div>
      <time dateTime={notice.at.toISOString()} className="flex-none text-ink-3 text-sm tabular-nums">
        {formatShort(notice.at, locale, zone)}
      </time>
    </li>
  )
}
