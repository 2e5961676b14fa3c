import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AuditRow } from '@/lib/audit/queries'
import { formatDay, formatTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

/** What the latest check of the chain found, and the button for the next. */
export function Chain({ last }: { last: AuditRow | null }) {
  const t = useTranslations('audit.chain')
  const locale: Locale = useLocale()
  const again = (
    <form method="post" action="/api/audit/check">
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" size="sm">
        {t('check')}
      </Button>
    </form>
  )
  if (!last)
    return (
      <Notice actions={again} title={t('never')}>
        {t('neverText')}
      </Notice>
    )
  const { whole, rows, head, seq, problem } = last.data
  const when = `${formatDay(last.at, locale)} ${formatTime(last.at)}`
  const details = { rows: Number(rows), when, by: last.actorName }
  if (whole)
    return (
      <Notice tone="yes" actions={again} title={t('whole')}>
        {t('wholeText', details)}{' '}
        <code className="break-all font-mono text-xs">{String(head).slice(0, 16)}…</code>
      </Notice>
    )
  return (
    <Notice tone="problem" actions={again} title={t('broken')}>
      {t('brokenText', {
        seq: String(seq ?? '–'),
        problem: t(`problem.${String(problem)}`),
        when,
        by: last.actorName,
      })}
    </Notice>
  )
}
