import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { CONSULATE_TITLES, PERSON_TITLES } from '@/lib/directory/rules/import-titles'
import { langOfText } from '@/lib/i18n/routing'

const COLUMNS = {
  consulates: Object.keys(CONSULATE_TITLES) as (keyof typeof CONSULATE_TITLES)[],
  people: Object.keys(PERSON_TITLES) as (keyof typeof PERSON_TITLES)[],
}

/** What columns hold whose titles are not known: none of them has to be said. */
export function ImportColumns({ titles, kind }: { titles: string[]; kind: keyof typeof COLUMNS }) {
  const t = useTranslations('imports')
  if (titles.length === 0) return null
  const options = COLUMNS[kind].map(column => ({ value: column, label: t(`field.${column}`) }))
  return (
    <section className="grid gap-3">
      <h2 className="text-md">{t('unknown')}</h2>
      <p className="text-ink-3 text-sm">{t('unknown_hint')}</p>
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        {titles.map((title, at) => (
          <div key={title}>
            <input type="hidden" name={`named.${at}.title`} value={title} />
            <Field name={`named.${at}.column`} label={<span lang={langOfText(title)}>{title}</span>}>
              <Select placeholder={t('not_read')} options={options} />
            </Field>
          </div>
        ))}
      </div>
    </section>
  )
}
