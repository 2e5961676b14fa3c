import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { CONSULATE_TITLES, PERSON_TITLES } from '@/lib/directory/rules/import-titles'
import type { CheckedSheet } from '@/lib/directory/types'
import { langOfText } from '@/lib/i18n/routing'

const COLUMNS = {
  consulates: Object.keys(CONSULATE_TITLES) as (keyof typeof CONSULATE_TITLES)[],
  people: Object.keys(PERSON_TITLES) as (keyof typeof PERSON_TITLES)[],
}

type Props = {
  kind: keyof typeof COLUMNS
  sheet: CheckedSheet
  /** What was said here of titles. */
  columns: Record<string, string>
  onColumns: (columns: Record<string, string>) => void
}

/** What columns hold whose titles are not known: none of them has to be said. What was said of an earlier sheet stands until it is said otherwise. */
export function ImportColumns({ kind, sheet, columns, onColumns }: Props) {
  const t = useTranslations('imports')
  const remembered = new Map(sheet.remembered.map(({ title, column }) => [title, column ?? '']))
  const titles = [...new Set([...Object.keys(columns), ...remembered.keys(), ...sheet.report.unknown])]
  if (titles.length === 0) return null
  const options = COLUMNS[kind].map(column => ({ value: column, label: t(`field.${column}`) }))
  return (
    <section className="grid gap-3">
      <h2 className="text-md">{t('unknown')}</h2>
      <p className="text-ink-3 text-sm">{t('unknown_hint')}</p>
      <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-2">
        {titles.map((title, at) => (
          <Field
            key={title}
            name={`named.${at}`}
            label={<span lang={langOfText(title)}>{title}</span>}
            hint={remembered.has(title) ? t('remembered') : undefined}
          >
            <Select
              value={columns[title] ?? remembered.get(title) ?? ''}
              onChange={event => onColumns({ ...columns, [title]: event.target.value })}
              placeholder={t('not_read')}
              options={options}
            />
          </Field>
        ))}
      </div>
    </section>
  )
}
