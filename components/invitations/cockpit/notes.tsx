import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { hasNobodyLeft, isComing } from '@/lib/invitations/rules/showing'
import { isPutOff, type ShownActivity, type ShownRow } from './shown'

type Props = { rows: ShownRow[]; activity: ShownActivity; locale: Locale; mayWrite: boolean }

/** What staff have to mind: mails that did not arrive or wait, late answers, places that rest on what is not known. */
export function Notes({ rows, activity, locale, mayWrite }: Props) {
  const t = useTranslations('cockpit.notes')
  const back = encodeURIComponent(`/office/activities/${activity.id}`)
  const stateOf = ({ post }: ShownRow) => (locale === 'zh' ? post.stateZh : post.stateEn)
  const listed = (some: ShownRow[]) => new Intl.ListFormat(locale).format(some.map(stateOf))
  const waiting = rows.filter(isPutOff)
  const late = rows.filter(row => row.reply?.late)
  const empty = rows.filter(hasNobodyLeft)
  const unsure = rows.filter(row => isComing(row) && row.reason.missing.length > 0)
  const notes: [string, ReactNode][] = rows
    .filter(row => row.standing === 'undelivered')
    .map(row => [
      row.id,
      mayWrite
        ? t.rich('undelivered', {
            state: stateOf(row),
            link: chunks => (
              <Link href={`/office/consulates/${row.post.id}/edit?back=${back}`}>{chunks}</Link>
            ),
          })
        : t('undeliveredShort', { state: stateOf(row) }),
    ])
  if (empty.length > 0) notes.push(['empty', t('nobodyLeft', { count: empty.length, states: listed(empty) })])
  if (waiting.length > 0) notes.push(['waiting', t('waiting', { count: waiting.length })])
  if (late.length > 0) notes.push(['late', t('late', { count: late.length, states: listed(late) })])
  if (unsure.length > 0) notes.push(['unsure', t('unsure', { count: unsure.length })])
  if (notes.length === 0) return <p className="text-ink-3 text-xs">{t('nothing')}</p>
  return (
    <ul className="grid gap-1 text-xs">
      {notes.map(([key, note]) => (
        <li key={key}>{note}</li>
      ))}
    </ul>
  )
}
