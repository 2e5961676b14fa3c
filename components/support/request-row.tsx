import { useLocale, useTranslations } from 'next-intl'
import { MetaLine } from '@/components/consulate-home/meta-line'
import { Bilingual } from '@/components/ui/bilingual'
import { formatDateRange, formatDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { SupportView } from '@/lib/support/types'
import { SupportChip } from './status-chip'
import { useNeeds } from './use-needs'
import { OfficeWords } from './words'

/** A request in a list: which activity, when, what is asked, how it stands, and what the office says. */
export function RequestRow({ request, href }: { request: SupportView; href: string }) {
  const t = useTranslations('support')
  const locale: Locale = useLocale()
  const needsOf = useNeeds()
  const { status, answerBy } = request
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1.5 border-line-2 px-4.5 py-3 not-first:border-t">
      <div className="min-w-0 flex-1 basis-80">
        <Link href={href} className="font-medium">
          <Bilingual zh={request.titleZh} en={request.titleEn} locale={locale} layout="one" />
        </Link>
        <MetaLine
          items={{
            when: formatDateRange(request.firstOn, request.lastOn, locale, 'UTC'),
            needs: needsOf(request.needs),
            answering:
              status === 'in_review' && answerBy
                ? t('answering', { day: formatDay(answerBy, locale, 'UTC') })
                : null,
          }}
        />
        <p className="mt-1 max-w-prose text-sm empty:hidden">
          <OfficeWords request={request} locale={locale} />
        </p>
      </div>
      <SupportChip status={status} />
    </li>
  )
}
