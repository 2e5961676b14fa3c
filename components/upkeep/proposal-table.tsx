import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Flag } from '@/components/ui/flag'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { Proposal } from '@/lib/directory/types'
import { formatDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'

/** What posts have said of their people, each row leading to where it is compared and decided. */
export function ProposalTable({ proposals, caption }: { proposals: Proposal[]; caption: string }) {
  const t = useTranslations('upkeep')
  const locale: Locale = useLocale()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t('queue.person')}</Th>
          <Th>{t('queue.what')}</Th>
          <Th>{t('queue.post')}</Th>
          <Th>{t('queue.said')}</Th>
        </tr>
      </thead>
      <tbody>
        {proposals.map(({ id, kind, name, consulate, decision, ...proposal }) => (
          <Tr key={id}>
            <Th scope="row" place="lead">
              <Link href={`/office/consulates/changes/${id}`} lang={langOfText(name)}>
                {name}
              </Link>
            </Th>
            <Td label={t('queue.what')}>
              {t(`kind.${kind}`)}
              {decision ? (
                <Chip tone={decision === 'accepted' ? 'yes' : 'no'} className="ms-2">
                  {t(`decision.${decision}`)}
                </Chip>
              ) : null}
            </Td>
            <Td label={t('queue.post')}>
              <Flag code={consulate.sendingState} className="mr-1.5" />
              {locale === 'zh' ? consulate.nameZh : consulate.nameEn}
            </Td>
            <Td label={t('queue.said')}>
              {t('said', { name: proposal.proposedByName, day: formatDay(proposal.proposedAt, locale) })}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
