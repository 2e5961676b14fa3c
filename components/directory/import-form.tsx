'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field, FieldGroup } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Radio } from '@/components/ui/radio'
import { TextInput } from '@/components/ui/text-input'
import type { SheetKind } from '@/lib/directory/schema/import-sheet'
import type { CheckedSheet, ImportProgress } from '@/lib/directory/types'
import { langOfText } from '@/lib/i18n/routing'
import { ImportColumns } from './import-columns'
import { ImportResult } from './import-result'
import { type Mended, SheetTable } from './sheet-table'
import { useImport } from './use-import'

const KINDS: SheetKind[] = ['consulates', 'people']

/** A sheet is chosen, checked, mended, and, when nothing in it is wrong, imported: the very file that was checked, which stays here until then. */
export function ImportForm() {
  const t = useTranslations('imports')
  const { state, send, forget } = useImport()
  const [kind, setKind] = useState<SheetKind>('consulates')
  const [file, setFile] = useState<File>()
  const [columns, setColumns] = useState<Record<string, string>>({})
  const [mended, setMended] = useState<Mended>(new Map())
  const [sheet, setSheet] = useState<CheckedSheet>()
  const [isMissing, setMissing] = useState(false)
  if (state.is === 'done' && state.sheet !== sheet) setSheet(state.sheet)

  function startAnew() {
    forget()
    setSheet(undefined)
    setColumns({})
    setMended(new Map())
    setMissing(false)
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state.is === 'working') return
    setMissing(!file)
    // To the field that says what is missing.
    if (!file) return event.currentTarget.querySelector<HTMLInputElement>('input[type=file]')?.focus()
    const data = new FormData()
    const { submitter } = event.nativeEvent as SubmitEvent
    data.set('kind', kind)
    data.set('named', JSON.stringify(Object.entries(columns).map(([title, column]) => ({ title, column }))))
    data.set('mended', JSON.stringify([...mended.values()]))
    data.set('apply', submitter?.getAttribute('value') ?? '')
    data.set('file', file)
    void send(data)
  }

  const shown = state.is === 'refused' ? undefined : sheet
  const report = shown?.report
  const isReady = state.is === 'done' && report && mayApply(report)
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Card className="px-5 py-5">
        <div className="grid gap-5">
          <FieldGroup name="kind" label={t('kind')}>
            {KINDS.map(value => (
              <Radio
                key={value}
                name="kind"
                value={value}
                label={t(`kinds.${value}`)}
                checked={kind === value}
                onChange={() => {
                  setKind(value)
                  startAnew()
                }}
              />
            ))}
          </FieldGroup>
          <Field
            name="file"
            label={t('file')}
            hint={t('file_hint')}
            error={isMissing ? t('errors.file') : undefined}
            required
          >
            <TextInput
              type="file"
              accept=".xlsx,.csv,.txt"
              onChange={event => {
                startAnew()
                setFile(event.target.files?.[0])
              }}
            />
          </Field>
          {shown ? (
            <ImportColumns kind={kind} sheet={shown} columns={columns} onColumns={setColumns} />
          ) : null}
          <div className="flex flex-wrap items-center gap-2.5">
            <Button
              type="submit"
              variant={isReady ? 'secondary' : 'primary'}
              disabled={state.is === 'working'}
            >
              {t('check')}
            </Button>
            {state.is === 'working' ? <Progress progress={state.progress} /> : null}
          </div>
        </div>
      </Card>
      {state.is === 'refused' ? (
        <div role="alert">
          <Notice tone="problem">
            <span lang={langOfText(file?.name ?? '')}>{file?.name}</span>
            {t('colon')}
            {t(`errors.${state.reason}`)}
          </Notice>
        </div>
      ) : null}
      {isReady ? (
        <div>
          <Button type="submit" variant="primary" value="true">
            {t('apply', { count: report.added.length + report.changed.length })}
          </Button>
        </div>
      ) : null}
      {report?.applied ? (
        <div role="status">
          <Notice tone="yes">
            {t('applied', { added: report.added.length, changed: report.changed.length })}{' '}
            <ButtonLink href="/office/consulates">{t('see')}</ButtonLink>
          </Notice>
        </div>
      ) : null}
      {shown ? (
        <ImportResult
          report={shown.report}
          sheet={<SheetTable sheet={shown} mended={mended} onMended={setMended} />}
        />
      ) : null}
    </form>
  )
}

function Progress({ progress }: { progress: ImportProgress | null }) {
  const t = useTranslations('imports')
  return (
    <label className="flex min-w-0 flex-1 items-center gap-3 text-ink-2">
      <progress
        max={progress?.total}
        value={progress?.done}
        className="h-2 w-full max-w-72 accent-(--color-navy)"
      />
      <span className="flex-none tabular-nums">{progress ? t('progress', progress) : t('reading')}</span>
    </label>
  )
}

function mayApply({ applied, faults, added, changed }: CheckedSheet['report']): boolean {
  return !applied && faults.length === 0 && added.length + changed.length > 0
}
