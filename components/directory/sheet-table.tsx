'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { PageButtons } from '@/components/ui/page-buttons'
import { Table, Td, Th } from '@/components/ui/table'
import { letterOf } from '@/lib/directory/rules/import-columns'
import type { CellFault, CheckedSheet } from '@/lib/directory/types'
import { langOfText } from '@/lib/i18n/routing'

const AT_ONCE = 50

/** Cells that were mended here, by their place: row from 1, column from 0. */
export type Mended = ReadonlyMap<string, { row: number; column: number; text: string }>

type Props = { sheet: CheckedSheet; mended: Mended; onMended: (mended: Mended) => void }

/** The sheet as it was read, with what is wrong at the cell, where it can be mended, and at the row. */
export function SheetTable({ sheet, mended, onMended }: Props) {
  const t = useTranslations('imports')
  const { report, rows } = sheet
  const faults = new Map<number, CellFault[]>()
  for (const fault of report.faults) faults.set(fault.row, [...(faults.get(fault.row) ?? []), fault])
  const [onlyWrong, setOnlyWrong] = useState(true)
  const [asked, setPage] = useState(1)
  const isNarrowed = onlyWrong && faults.size > 0
  const all = rows
    .map((cells, at) => ({ row: at + 1, cells }))
    .filter(({ row, cells }) => row > report.heading && cells.some(Boolean))
  const listed = isNarrowed ? all.filter(({ row }) => faults.has(row)) : all
  const pages = Math.max(1, Math.ceil(listed.length / AT_ONCE))
  const page = Math.min(asked, pages)
  const mend = (row: number, column: number, text: string) =>
    onMended(new Map(mended).set(`${row} ${column}`, { row, column, text }))
  return (
    <Card flush title={t('sheet')}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4.5 pb-3">
        <p className="text-ink-3 text-sm">
          {t(isNarrowed ? 'sheet_wrong' : 'sheet_all', { count: listed.length })}
        </p>
        {faults.size > 0 ? (
          <Checkbox
            label={t('only_wrong')}
            checked={onlyWrong}
            onChange={event => {
              setOnlyWrong(event.target.checked)
              setPage(1)
            }}
          />
        ) : null}
      </div>
      <Table caption={t('sheet')} phone="scroll">
        <thead>
          <tr>
            <Th>{t('row_short')}</Th>
            {report.titles.map((title, at) => (
              <Th key={letterOf(at)} className="whitespace-nowrap">
                {letterOf(at)} <span lang={langOfText(title)}>{title}</span>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.slice((page - 1) * AT_ONCE, page * AT_ONCE).map(({ row, cells }) => (
            <Row
              key={row}
              {...{ row, cells, mended }}
              titles={report.titles}
              faults={faults.get(row) ?? []}
              onMend={(column, text) => mend(row, column, text)}
            />
          ))}
        </tbody>
      </Table>
      <PageButtons label={t('sheet')} {...{ page, pages }} onPage={setPage} />
    </Card>
  )
}

type RowProps = {
  row: number
  cells: string[]
  titles: string[]
  faults: CellFault[]
  mended: Mended
  onMend: (column: number, text: string) => void
}

function Row({ row, cells, titles, faults, mended, onMend }: RowProps) {
  const t = useTranslations('imports')
  const ofRow = faults.filter(fault => fault.column === null)
  const words = (fault: CellFault) => t(`wrong.${fault.reason}`, { text: fault.text })
  return (
    <tr className={faults.length > 0 ? 'bg-seal-soft' : undefined}>
      <Th scope="row" className="align-top">
        {row}
        {ofRow.map(fault => (
          <span
            key={`${fault.field} ${fault.reason}`}
            className="block min-w-40 font-normal text-seal text-xs"
          >
            {fault.field ? `${t(`field.${fault.field}`)}${t('colon')}` : ''}
            {words(fault)}
          </span>
        ))}
      </Th>
      {titles.map((title, at) => {
        const letter = letterOf(at)
        const wrong = faults.filter(fault => fault.column === letter)
        const said = mended.get(`${row} ${at}`)?.text
        const text = said ?? cells[at] ?? ''
        return (
          <Td key={letter} className="align-top">
            {wrong.length > 0 || said !== undefined ? (
              <CellInput
                cell={`${letter}${row}`}
                title={title}
                text={text}
                wrong={wrong.map(words)}
                onText={value => onMend(at, value)}
              />
            ) : (
              <span lang={langOfText(text)}>{text}</span>
            )}
          </Td>
        )
      })}
    </tr>
  )
}

type CellProps = {
  cell: string
  title: string
  text: string
  wrong: string[]
  onText: (text: string) => void
}

function CellInput({ cell, title, text, wrong, onText }: CellProps) {
  const t = useTranslations('imports')
  const id = useId()
  return (
    <div className="grid min-w-44 gap-0.5">
      <label>
        <span className="sr-only">
          {cell} <span lang={langOfText(title)}>{title}</span>
        </span>
        <input
          value={text}
          onChange={event => onText(event.target.value)}
          aria-invalid={wrong.length > 0}
          aria-describedby={wrong.length > 0 ? id : undefined}
          autoComplete="off"
          className="control"
        />
      </label>
      {wrong.length > 0 ? (
        <span id={id} className="text-seal text-xs">
          {wrong.join(t('and'))}
        </span>
      ) : null}
    </div>
  )
}
