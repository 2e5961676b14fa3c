'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field, FieldGroup } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { Radio } from '@/components/ui/radio'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { importSheet } from '@/lib/directory/actions'
import type { ImportReport } from '@/lib/directory/types'
import { ImportColumns } from './import-columns'
import { ImportResult } from './import-result'

const KINDS = ['consulates', 'people'] as const
export type SheetKind = (typeof KINDS)[number]

/** A sheet is chosen, checked, and, when nothing in it is wrong, imported: the very file that was checked. */
export function ImportForm() {
  const t = useTranslations('imports')
  const [kind, setKind] = useState<SheetKind>('consulates')
  const [file, setFile] = useState('')
  const [report, setReport] = useState<ImportReport>()
  // The titles stand while it is said what their columns hold.
  const [titles, setTitles] = useState<string[]>([])

  function show(value: unknown) {
    const shown = value as ImportReport
    setReport(shown)
    setTitles(titles.length > 0 ? titles : shown.unknown)
  }
  function startAnew() {
    setReport(undefined)
    setTitles([])
  }
  async function choose(event: ChangeEvent<HTMLInputElement>) {
    startAnew()
    const chosen = event.target.files?.[0]
    setFile(chosen ? await inBase64(chosen) : '')
  }

  return (
    <ActionForm action={importSheet} namespace="imports" onDone={show} className="grid gap-4">
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
          <Field name="file" label={t('file')} hint={t('file_hint')} required>
            {/* Belongs to no form: what is sent is what was read, which stays for the import. */}
            <TextInput type="file" form="" accept=".xlsx,.csv,.txt" onChange={choose} />
          </Field>
          <input type="hidden" name="file" value={file} />
          <ImportColumns titles={titles} kind={kind} />
          <div className="flex flex-wrap gap-2.5">
            <SubmitButton variant={mayApply(report) ? 'secondary' : 'primary'}>{t('check')}</SubmitButton>
          </div>
        </div>
      </Card>
      {report ? <ImportResult report={report} /> : null}
      {report && mayApply(report) ? (
        <div>
          <SubmitButton name="apply" value="true">
            {t('apply', { count: report.added.length + report.changed.length })}
          </SubmitButton>
        </div>
      ) : null}
      {report?.applied ? (
        <Notice tone="yes">
          {t('applied', { added: report.added.length, changed: report.changed.length })}{' '}
          <ButtonLink href="/office/consulates">{t('see')}</ButtonLink>
        </Notice>
      ) : null}
    </ActionForm>
  )
}

function mayApply(report: ImportReport | undefined): boolean {
  return Boolean(
    report &&
      !report.applied &&
      report.faults.length === 0 &&
      report.added.length + report.changed.length > 0,
  )
}

/** The bytes of a file as a form carries them. */
function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
