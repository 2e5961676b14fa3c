import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Flag } from '@/components/ui/flag'
import { Table, Td, Th } from '@/components/ui/table'
import { addresseeLine, addresseeName } from '@/lib/directory/rules/address'
import type { Check } from '@/lib/invitations/types'

const AT_FIRST = 14

/** To whom each letter goes; long lists are folded after the first rows. */
export function Recipients({ drafts }: { drafts: Check['drafts'] }) {
  const t = useTranslations('invitations.check')
  const rest = drafts.slice(AT_FIRST)
  return (
    <Card flush>
      <RecipientTable drafts={drafts.slice(0, AT_FIRST)} />
      {rest.length > 0 ? (
        <details className="border-line border-t">
          <summary className="cursor-pointer px-4.5 py-2.5 text-navy">
            {t('showAll', { count: drafts.length })}
          </summary>
          <RecipientTable drafts={rest} />
        </details>
      ) : null}
    </Card>
  )
}

function RecipientTable({ drafts }: { drafts: Check['drafts'] }) {
  const t = useTranslations('invitations.check')
  const locale = useLocale()
  return (
    <Table caption={t('table')}>
      <thead>
        <tr>
          <Th>{t('consulate')}</Th>
          <Th>{t('to')}</Th>
          <Th numeric>{t('language')}</Th>
        </tr>
      </thead>
      <tbody>
        {drafts.map(draft => (
          <tr key={draft.invitation.id} className={draft.problem ? 'bg-seal-soft' : undefined}>
            <Td place="lead">
              <Flag code={draft.post.sendingState} />{' '}
              <b>{locale === 'zh' ? draft.post.stateZh : draft.post.stateEn}</b>
            </Td>
            <Td label={t('to')}>
              <To draft={draft} />
            </Td>
            <Td place="corner" className="text-end text-ink-3 text-xs">
              {t('both')}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function To({ draft }: { draft: Check['drafts'][number] }) {
  const t = useTranslations('invitations.check')
  const locale = useLocale()
  const { person, copies, fallback, instead } = draft.recipient
  if (draft.problem === 'no_address') return <span className="text-seal">{t('cannot')}</span>
  if (draft.problem === 'no_form') return <span className="text-seal">{t('noForm')}</span>
  if (draft.problem === 'closed') return <span className="text-seal">{t('closedShort')}</span>
  if (person)
    return (
      <>
        {addresseeLine(person, locale)}
        {instead ? <span className="text-ink-3 text-xs"> {t(`instead.${instead}`)}</span> : null}
        {copies.map(({ person: one }) => (
          <span key={one.contactId} className="block text-ink-3 text-xs">
            {t('copy', { name: addresseeName(one, locale) })}
          </span>
        ))}
      </>
    )
  return <span className="text-ink-2">{fallback ? t(`fallback.${fallback}`) : t('post')}</span>
}
