import { useTranslations } from 'next-intl'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { Compared } from '@/lib/directory/types'
import { useFact } from './fact'

/** Side by side: what is on record, and what the post says; where the record was changed since, what it was. */
export function Comparison({ rows }: { rows: Compared[] }) {
  const t = useTranslations('upkeep')
  const show = useFact()
  return (
    <Table caption={t('page.caption')}>
      <thead>
        <tr>
          <Th className="w-1/5">{t('page.fact')}</Th>
          <Th className="w-2/5">{t('page.now')}</Th>
          <Th className="w-2/5">{t('page.proposed')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ fact, now, proposed, was }) => (
          <Tr key={fact}>
            <Th scope="row" place="lead" className="font-medium!">
              {t(`fact.${fact}`)}
            </Th>
            <Td label={t('page.now')} className="break-words">
              {show(fact, now)}
              {was === undefined ? null : (
                <span className="block text-wait text-xs">
                  {t.rich('page.was', { value: () => show(fact, was) })}
                </span>
              )}
            </Td>
            <Td label={t('page.proposed')} className="break-words bg-yes-soft font-medium">
              {show(fact, proposed)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
