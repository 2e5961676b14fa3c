import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatShort } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { langOfText } from '@/lib/i18n/routing'

export type MailEntry = {
  id: string
  subject: string
  to: string
  sentAt: string | null
  hasCalendar: boolean
}

/** The mails of the mailbox, the newest first; the chosen one is marked. */
export function MailList({
  entries,
  chosen,
  locale,
}: {
  entries: MailEntry[]
  chosen?: string
  locale: Locale
}) {
  const t = useTranslations('demo')
  return (
    <Card title={t('mailbox.count', { count: entries.length })} flush>
      <nav aria-label={t('mailbox.list')}>
        <ul className="max-h-[75vh] overflow-y-auto border-line border-t max-lg:max-h-80">
          {entries.map(entry => (
            <li key={entry.id} className="border-line-2 not-last:border-b">
              <Link
                href={`/demo/mailbox?mail=${entry.id}`}
                scroll={false}
                aria-current={entry.id === chosen ? 'true' : undefined}
                className="block px-4.5 py-2.5 text-ink no-underline -outline-offset-2 hover:bg-sel aria-[current=true]:bg-sel aria-[current=true]:shadow-[inset_3px_0_var(--color-navy)]"
              >
                <span className="flex items-baseline justify-between gap-3 text-ink-3 text-xs">
                  <span lang={langOfText(entry.to)} className="truncate">
                    {entry.to}
                  </span>
                  {entry.sentAt ? (
                    <time dateTime={entry.sentAt} className="flex-none tabular-nums">
                      {formatShort(new Date(entry.sentAt), locale)}
                    </time>
                  ) : null}
                </span>
                <span lang={langOfText(entry.subject)} className="mt-0.5 line-clamp-2 font-medium">
                  {entry.subject}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Card>
  )
}
