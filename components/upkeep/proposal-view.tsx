import { useLocale, useTranslations } from 'next-intl'
import { AlikePeople } from '@/components/directory/alike'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Flag } from '@/components/ui/flag'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { personTitle } from '@/lib/directory/rules/address'
import type { ComparedProposal } from '@/lib/directory/types'
import { formatDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { Comparison } from './comparison'
import { Decision } from './decision'

type Props = { proposal: ComparedProposal; mayDecide: boolean }

/** One thing that a post has said: whom it is about, the two sides, and the decision or the way to it. */
export function ProposalView({ proposal, mayDecide }: Props) {
  const t = useTranslations('upkeep')
  const locale: Locale = useLocale()
  const { id, name, consulate, position, note, isOver } = proposal
  return (
    <>
      <PageHeader
        kicker={<Link href="/office/consulates/changes">{t('queue.title')}</Link>}
        title={name}
        titleLang={langOfText(name)}
        meta={{
          kind: <Chip tone="info">{t(`kind.${proposal.kind}`)}</Chip>,
          position: position ? personTitle({ ...position, isActingHead: false }, locale) : null,
          post: (
            <>
              <Flag code={consulate.sendingState} className="mr-1.5" />
              <Link href={`/office/consulates/${consulate.id}`}>
                {locale === 'zh' ? consulate.nameZh : consulate.nameEn}
              </Link>
            </>
          ),
          by: t('said', {
            name: proposal.proposedByName,
            day: formatDay(proposal.proposedAt, locale),
          }),
        }}
      />
      <div className="grid gap-4">
        <Decided proposal={proposal} />
        {proposal.alike.length > 0 ? <AlikePeople people={proposal.alike} /> : null}
        <Card flush>
          <Comparison rows={proposal.rows} />
        </Card>
        {note ? (
          <Card title={t('page.note')}>
            <p className="whitespace-pre-line" lang={langOfText(note)}>
              {note}
            </p>
          </Card>
        ) : null}
        {isOver ? <Notice tone="wait">{t('page.gone')}</Notice> : null}
        {mayDecide && !proposal.decision ? <Decision id={id} seen={proposal.seen} name={name} /> : null}
      </div>
    </>
  )
}

function Decided({ proposal }: { proposal: ComparedProposal }) {
  const t = useTranslations('upkeep')
  const locale: Locale = useLocale()
  const { decision, decidedByName, decidedAt, reason, consulate, contactId } = proposal
  if (!decision || !decidedAt) return null
  const record = (
    <Link href={`/office/consulates/${consulate.id}/people/${contactId}/edit`}>{t('page.person')}</Link>
  )
  return (
    <Notice
      tone={decision === 'accepted' ? 'yes' : 'info'}
      title={t('page.decided_by', {
        decision: t(`decision.${decision}`),
        name: decidedByName ?? '',
        day: formatDay(decidedAt, locale),
      })}
      actions={decision === 'accepted' && contactId ? record : null}
    >
      {reason ? <span lang={langOfText(reason)}>{reason}</span> : null}
    </Notice>
  )
}
