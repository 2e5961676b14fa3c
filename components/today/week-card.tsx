import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { formatDate, formatHours } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'

export type DueRow = {
  id: string
  titleZh: string
  titleEn: string
  placeZh: string
  placeEn: string
  zone: string
  startsAt: Date | null
  endsAt: Date | null
  replyBy: Date | null
}

type Entry = { key: string; at: Date; row: DueRow; what: 'activity' | 'deadline' }

/** The coming seven days, day by day: what takes place, and which deadlines end. */
export function WeekCard({ activities, deadlines }: { activities: DueRow[]; deadlines: DueRow[] }) {
  const t = useTranslations('today.week')
  const locale: Locale = useLocale()
  const days = byDay([...entries(activities, 'activity'), ...entries(deadlines, 'deadline')], locale)
  return (
    <Card flush title={t('title')}>
      {days.length === 0 ? <p className="px-4.5 pb-4 text-ink-3">{t('none')}</p> : null}
      {days.map(([day, own]) => (
        <section key={day} className="border-line-2 border-t px-4.5 py-2.5">
          <h3 className="mb-1 font-medium font-sans text-ink-2 text-xs">{day}</h3>
          <ul className="grid gap-2">
            {own.map(({ key, row, what }) => (
              <li key={key} className="flex items-baseline gap-3">
                <span
                  className={`w-24 flex-none font-medium text-xs ${what === 'deadline' ? 'text-seal' : 'text-ink-3'}`}
                >
                  {what === 'activity' && row.startsAt && row.endsAt
                    ? formatHours(row.startsAt, row.endsAt, locale, row.zone)
                    : t(what)}
                </span>
                <Link
                  href={`/office/activities/${row.id}`}
                  className="min-w-0 text-ink no-underline hover:underline"
                >
                  <Bilingual
                    zh={row.titleZh}
                    en={row.titleEn}
                    locale={locale}
                    layout="one"
                    className="font-medium"
                  />
                  <span className="block text-ink-3 text-xs">
                    <Bilingual zh={row.placeZh} en={row.placeEn} locale={locale} layout="one" />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

function entries(rows: DueRow[], what: Entry['what']): Entry[] {
  return rows.flatMap(row => {
    const at = what === 'activity' ? row.startsAt : row.replyBy
    return at ? [{ key: `${what} ${row.id}`, at, row, what }] : []
  })
}

function byDay(all: Entry[], locale: Locale): [string, Entry[]][] {
  const days = new Map<string, Entry[]>()
  for (const entry of all.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const day = formatDate(entry.at, locale, entry.row.zone)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}
