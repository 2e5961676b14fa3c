import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { personTitle } from '@/lib/directory/rules/address'
import type { ContactSide, DuplicatePair } from '@/lib/directory/types'
import { langOfText } from '@/lib/i18n/routing'

/** Records that look like one person's, side by side, each pair with the way to compare it. */
export function PairTable({ pairs }: { pairs: DuplicatePair[] }) {
  const t = useTranslations('duplicates')
  const alike = useTranslations('directory.alike')
  return (
    <Table caption={t('pairs')}>
      <thead>
        <tr>
          <Th>{t('one')}</Th>
          <Th>{t('other')}</Th>
          <Th>{t('by')}</Th>
          <Th>
            <span className="sr-only">{t('compare')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ by, one, other }) => (
          <Tr key={`${one.id} ${other.id}`}>
            <Th scope="row" place="lead" className="font-normal!">
              <Side side={one} />
            </Th>
            <Td label={t('other')}>
              <Side side={other} />
            </Td>
            <Td label={t('by')}>{alike(by)}</Td>
            <Td>
              <ButtonLink size="sm" href={`/office/consulates/duplicates/${one.id}/${other.id}`}>
                {t('compare')}
                <span className="sr-only">
                  : <span lang={langOfText(one.name)}>{one.name}</span>
                </span>
              </ButtonLink>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function Side({ side }: { side: ContactSide }) {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  const [posting] = side.postings
  return (
    <>
      <b lang={langOfText(side.name)}>{side.name}</b>
      {side.nameZh && side.nameZh !== side.name ? <span lang="zh-Hans"> {side.nameZh}</span> : null}
      {posting ? (
        <span className="block text-ink-2 text-sm">
          {t('person', {
            position: personTitle({ ...posting, isActingHead: false }, locale),
            post: locale === 'zh' ? posting.consulate.nameZh : posting.consulate.nameEn,
          })}
        </span>
      ) : null}
    </>
  )
}
