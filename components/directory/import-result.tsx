import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { CellFault, ImportReport } from '@/lib/directory/types'
import { langOfText } from '@/lib/i18n/routing'

/** What a sheet would do, or did: first what is wrong with it. */
export function ImportResult({ report }: { report: ImportReport }) {
  const t = useTranslations('imports')
  const { added, changed, left, skipped, faults, applied } = report
  const counts = { added: added.length, changed: changed.length, left, wrong: faults.length }
  const isSame = !applied && faults.length === 0 && added.length + changed.length === 0
  return (
    <section aria-live="polite" className="grid gap-4">
      <p className="font-bold">{t('summary', counts)}</p>
      {faults.length > 0 ? <Notice tone="problem">{t('again')}</Notice> : null}
      {isSame ? <Notice>{t('nothing')}</Notice> : null}
      {faults.length > 0 ? <Faults faults={faults} /> : null}
      <Rows title={t('new')} rows={added.map(({ row, name }) => ({ row, text: name }))} />
      <Changes rows={changed} />
      <Rows
        title={t('skipped_title')}
        rows={skipped.map(({ row, why }) => ({ row, text: t(`skipped.${why}`) }))}
      />
    </section>
  )
}

function Faults({ faults }: { faults: CellFault[] }) {
  const t = useTranslations('imports')
  return (
    <Card flush title={t('faults')}>
      <Table caption={t('faults')}>
        <thead>
          <tr>
            <Th>{t('cell')}</Th>
            <Th>{t('column')}</Th>
            <Th>{t('stands')}</Th>
            <Th>{t('why')}</Th>
          </tr>
        </thead>
        <tbody>
          {faults.map(fault => (
            <Tr key={`${fault.row} ${fault.field} ${fault.reason}`}>
              <Th scope="row" place="lead">
                {fault.column ? `${fault.column}${fault.row}` : t('whole_row', { row: fault.row })}
              </Th>
              <Td label={t('column')}>
                {fault.title ? <Said text={fault.title} /> : fault.field ? t(`field.${fault.field}`) : '–'}
              </Td>
              <Td label={t('stands')}>{fault.column && fault.text ? <Said text={fault.text} /> : '–'}</Td>
              <Td label={t('why')}>{t(`wrong.${fault.reason}`, { text: fault.text })}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function Changes({ rows }: { rows: ImportReport['changed'] }) {
  const t = useTranslations('imports')
  const fields = (names: string[]) => names.map(name => t(`field.${name}`)).join(t('and'))
  return (
    <Rows
      title={t('changes')}
      rows={rows.map(({ row, name, fields: names }) => ({ row, text: name, more: fields(names) }))}
    />
  )
}

type Row = { row: number; text: string; more?: string }

function Rows({ title, rows }: { title: string; rows: Row[] }) {
  const t = useTranslations('imports')
  if (rows.length === 0) return null
  return (
    <Card title={`${title} (${rows.length})`}>
      <ul className="grid gap-1">
        {rows.map(({ row, text, more }) => (
          <li key={row}>
            <span className="text-ink-3">{t('row', { row })}</span> <Said text={text} />
            {more ? <span className="text-ink-3"> · {more}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What the sheet says, in whichever language it says it. */
function Said({ text }: { text: string }) {
  return <span lang={langOfText(text)}>{text}</span>
}
