import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Flag } from '@/components/ui/flag'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { personTitle } from '@/lib/directory/rules/address'
import type { ListedOfficer } from '@/lib/directory/rules/consular-list'
import type { Placed } from '@/lib/directory/rules/precedence'
import { factsText, ruleText } from '@/lib/directory/rules/precedence-reason'
import { Link } from '@/lib/i18n/navigation'
import { PersonName } from './person-name'

/** All officers of the list in one order of precedence: each place with its rule and the facts that gave it. */
export function OrderTable({ officers }: { officers: Placed<ListedOfficer>[] }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  return (
    <Card
      flush
      title={
        <>
          {t('list.precedence')}{' '}
          <span className="font-normal font-sans text-ink-3 text-xs">{t('list.precedence_note')}</span>
        </>
      }
    >
      <Table caption={t('list.precedence')}>
        <thead>
          <tr>
            <Th className="w-12">{t('column.place')}</Th>
            <Th>{t('column.person')}</Th>
            <Th>{t('column.consulate')}</Th>
            <Th>{t('column.reason')}</Th>
          </tr>
        </thead>
        <tbody>
          {officers.map(placed => {
            const { post, person } = placed.item
            return (
              <Tr key={person.postingId}>
                <Td place="corner" className="tabular-nums">
                  {placed.place}
                </Td>
                <Th scope="row" place="lead" className="font-normal!">
                  <PersonName person={person} />
                  <span className="block text-ink-2 text-sm">{personTitle(person, locale)}</span>
                </Th>
                <Td label={t('column.consulate')}>
                  <Flag code={post.sendingState} className="mr-1.5" />
                  <Link href={`/office/consulates/${post.id}`}>
                    {locale === 'zh' ? post.nameZh : post.nameEn}
                  </Link>
                </Td>
                <Td label={t('column.reason')} className="text-sm">
                  {ruleText(placed, t)}
                  <span className="block text-ink-3 text-xs">{factsText(placed, t, locale)}</span>
                </Td>
              </Tr>
            )
          })}
        </tbody>
      </Table>
    </Card>
  )
}
