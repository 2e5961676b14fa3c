import { useLocale, useTranslations } from 'next-intl'
import { SupportChip } from '@/components/support/status-chip'
import { useNeeds } from '@/components/support/use-needs'
import { Bilingual } from '@/components/ui/bilingual'
import { DateBadge } from '@/components/ui/date-badge'
import { formatDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { SupportView } from '@/lib/support/types'
import { MetaLine } from './meta-line'

/** The post's own activities with which it has asked help, as far as they are not over. */
export function OwnActivities({ requests }: { requests: SupportView[] }) {
  const t = useTranslations('support')
  return (
    <section className="grid gap-3.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-ink-2 text-md">{t('home.title')}</h2>
        <div className="flex gap-4 text-sm">
          {requests.length > 0 ? <Link href="/consulate/support">{t('home.all')}</Link> : null}
          <Link href="/consulate/support/new">{t('new')}</Link>
        </div>
      </div>
      {requests.length === 0 ? <p className="text-ink-2">{t('home.none')}</p> : null}
      {requests.map(request => (
        <OwnActivity key={request.id} request={request} />
      ))}
    </section>
  )
}

function OwnActivity({ request }: { request: SupportView }) {
  const t = useTranslations('support')
  const locale: Locale = useLocale()
  const needsOf = useNeeds()
  const { id, titleZh, titleEn, firstOn, status, answerBy } = request
  const standing = {
    submitted: t('waits'),
    in_review: answerBy && t('answering', { day: formatDay(answerBy, locale, 'UTC') }),
    approved: t('promised'),
  }
  return (
    <article className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-card px-4 py-4 sm:px-5">
      <div className="flex min-w-0 flex-1 basis-80 items-center gap-4">
        <DateBadge date={firstOn} locale={locale} zone="UTC" />
        <div className="min-w-0">
          <h3 className="text-lg leading-snug wrap-anywhere">
            <Link href={`/consulate/support/${id}`} className="text-ink no-underline hover:underline">
              <Bilingual zh={titleZh} en={titleEn} locale={locale} layout="block" />
            </Link>
          </h3>
          <MetaLine
            items={{
              asked: t('asked', { needs: needsOf(request.needs) }),
              standing: standing[status as keyof typeof standing],
            }}
          />
        </div>
      </div>
      <SupportChip status={status} />
    </article>
  )
}
