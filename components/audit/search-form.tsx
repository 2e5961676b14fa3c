import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EVENT_TYPES } from '@/lib/audit/catalogue'
import type { AuditFilter } from '@/lib/audit/schema'

/** What to look for in the audit, kept in the address. */
export function AuditSearch({ filter }: { filter: AuditFilter }) {
  const t = useTranslations('audit')
  return (
    <search>
      <form method="get" className="grid items-end gap-3 px-4.5 py-3 sm:grid-cols-2 lg:grid-cols-4">
        <div className="grid gap-1">
          <label htmlFor="type" className="font-bold">
            {t('what')}
          </label>
          <select id="type" name="type" defaultValue={filter.type} className="control">
            <option value="">{t('allTypes')}</option>
            {EVENT_TYPES.map(type => (
              <option key={type} value={type}>
                {t(`type.${type.replaceAll('.', '_')}`)}
              </option>
            ))}
          </select>
        </div>
        {(['actor', 'subject', 'text'] as const).map(name => (
          <Box key={name} name={name} type="search" value={filter[name]} />
        ))}
        {(['from', 'to'] as const).map(name => (
          <Box key={name} name={name} type="date" value={filter[name]} />
        ))}
        <div>
          <Button type="submit">{t('search')}</Button>
        </div>
      </form>
    </search>
  )
}

type BoxProps = { name: 'actor' | 'subject' | 'text' | 'from' | 'to'; type: string; value: string }

function Box({ name, type, value }: BoxProps) {
  const t = useTranslations('audit.by')
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={name} className="font-bold">
        {t(name)}
      </label>
      <input id={name} name={name} type={type} defaultValue={value} className="control" />
    </div>
  )
}
