import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { formatDateRange } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { Clash } from '@/lib/plans/rules/timeline'
import type { PlanRow } from '@/lib/plans/types'
import { DASHED, PAINT } from './timeline'

/** Beside the plan of a half-year: what falls on the same days, whose plans were received, and what the colours say. */
export function HalfAside({ rows, clashes }: { rows: PlanRow[]; clashes: Clash[] }) {
  const t = useTranslations('workPlans.half')
  const received = (host: PlanRow['host']) => {
    const all = rows.filter(row => row.host === host)
    return t('of', { count: all.filter(row => row.plan).length, all: all.length })
  }
  const key = [
    [PAINT.city, 'invites'],
    [PAINT.district, 'hosts'],
    [PAINT.consulate, 'organises'],
    [DASHED, 'unannounced'],
  ] as const
  return (
    <>
      <Clashes clashes={clashes} rows={rows} />
      <Card title={t('received')}>
        <dl>
          {(['district', 'consulate'] as const).map(host => (
            <div key={host} className="flex justify-between gap-3 border-line-2 py-1.5 not-first:border-t">
              <dt>{t(host === 'district' ? 'districts' : 'consulates')}</dt>
              <dd className="font-bold">{received(host)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t('key')}>
        <ul className="grid gap-2">
          {key.map(([paint, word]) => (
            <li key={word} className="flex items-center gap-2.5">
              <span aria-hidden="true" className={clsx('h-3.5 w-6.5 flex-none rounded-sm', paint)} />
              {t(word)}
            </li>
          ))}
          <li className="flex items-center gap-2.5">
            <span className="flex w-6.5 justify-center">
              <span aria-hidden="true" className="size-2 rounded-full bg-seal" />
            </span>
            {t('nationalDay')}
          </li>
        </ul>
      </Card>
    </>
  )
}

const SHOWN = 8

function Clashes({ clashes, rows }: { clashes: Clash[]; rows: PlanRow[] }) {
  const t = useTranslations('workPlans.half')
  const locale: Locale = useLocale()
  return (
    <Card title={t('clashes')}>
      {clashes.length === 0 ? <p className="text-ink-3">{t('noClashes')}</p> : null}
      <ul className="grid gap-2">
        {clashes.slice(0, SHOWN).map(({ from, to, one, other }) => (
          <li key={`${one.id} ${other.id}`} className="text-sm">
            <b>{formatDateRange(from, to, locale, 'UTC')}</b>
            {[one, other].map(entry => (
              <Link key={entry.id} href={entry.href} className="flex min-h-6 items-center">
                <span>
                  <Whose row={rows.find(row => row.entries.some(own => own.id === entry.id))} />
                  <Bilingual zh={entry.titleZh} en={entry.titleEn} locale={locale} layout="one" />
                </span>
              </Link>
            ))}
          </li>
        ))}
      </ul>
      {clashes.length > SHOWN ? (
        <p className="mt-2 text-ink-3 text-sm">{t('moreClashes', { count: clashes.length - SHOWN })}</p>
      ) : null}
    </Card>
  )
}

/** Before a title whose it is; nothing before what the city's office hosts itself. */
function Whose({ row }: { row?: PlanRow }) {
  const t = useTranslations('workPlans.half')
  const locale: Locale = useLocale()
  if (!row || row.host === 'city') return null
  return t.rich('whoseIs', {
    whose: () => <Bilingual zh={row.nameZh} en={row.nameEn} locale={locale} layout="one" />,
  })
}
