import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageButtons } from '@/components/ui/page-buttons'
import type { ImportReport } from '@/lib/directory/types'
import { langOfText } from '@/lib/i18n/routing'

const AT_ONCE = 20

/** What a sheet would do, or did: what is new, what changes, what is left out; the sheet itself first where something in it is wrong. */
export function ImportResult({ report, sheet }: { report: ImportReport; sheet: ReactNode }) {
  const t = useTranslations('imports')
  const { added, changed, left, skipped, faults, applied } = report
  const counts = { added: added.length, changed: changed.length, left, wrong: faults.length }
  const isSame = !applied && faults.length === 0 && added.length + changed.length === 0
  const fields = (names: string[]) => names.map(name => t(`field.${name}`)).join(t('and'))
  return (
    <section aria-live="polite" className="grid gap-4">
      <p className="font-bold">{t('summary', counts)}</p>
      {faults.length > 0 ? <Notice tone="problem">{t('again')}</Notice> : null}
      {isSame ? <Notice>{t('nothing')}</Notice> : null}
      {faults.length > 0 ? sheet : null}
      <Rows title={t('new')} rows={added.map(({ row, name }) => ({ row, text: name }))} />
      <Rows
        title={t('changes')}
        rows={changed.map(({ row, name, fields: names }) => ({ row, text: name, more: fields(names) }))}
      />
      <Rows
        title={t('skipped_title')}
        rows={skipped.map(({ row, why }) => ({ row, text: t(`skipped.${why}`) }))}
      />
      {faults.length > 0 ? null : sheet}
    </section>
  )
}

type Row = { row: number; text: string; more?: string }

function Rows({ title, rows }: { title: string; rows: Row[] }) {
  const t = useTranslations('imports')
  const [asked, setPage] = useState(1)
  if (rows.length === 0) return null
  const pages = Math.ceil(rows.length / AT_ONCE)
  const page = Math.min(asked, pages)
  return (
    <Card title={`${title} (${rows.length})`}>
      <ul className="grid gap-1">
        {rows.slice((page - 1) * AT_ONCE, page * AT_ONCE).map(({ row, text, more }) => (
          <li key={row}>
            <span className="text-ink-3">{t('row', { row })}</span>{' '}
            <span lang={langOfText(text)}>{text}</span>
            {more ? <span className="text-ink-3"> · {more}</span> : null}
          </li>
        ))}
      </ul>
      <PageButtons label={title} {...{ page, pages }} onPage={setPage} />
    </Card>
  )
}
