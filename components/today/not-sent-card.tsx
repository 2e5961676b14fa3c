import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { formatShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

export type NotSentRow = {
  id: string
  at: Date
  count: number
  reason: string
  activity: { id: string; titleEn: string; titleZh: string; zone: string }
}

/** Scheduled sendings whose hour came and that did not go out, each with why; without any it makes way. */
export function NotSentCard({ rows }: { rows: NotSentRow[] }) {
  const t = useTranslations('today.notSent')
  const locale: Locale = useLocale()
  if (rows.length === 0) return null
  return (
    <Card flush title={t('title')}>
      <ul>
        {rows.map(({ id, at, count, reason, activity }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2.5 border-line-2 border-t px-4.5 py-3"
          >
            <div className="min-w-0">
              <Bilingual
                zh={activity.titleZh}
                en={activity.titleEn}
                locale={locale}
                layout="block"
                className="font-bold font-serif text-md"
              />
              <p className="text-seal text-sm">
                {t('text', { count, when: formatShort(at, locale, activity.zone) })}{' '}
                {t(reason === 'changed_meanwhile' ? 'changed' : 'other')}
              </p>
            </div>
            <ButtonLink href={`/office/activities/${activity.id}/check`}>{t('check')}</ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
