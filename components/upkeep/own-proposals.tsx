import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { FACTS } from '@/lib/directory/rules/proposals'
import type { Proposal } from '@/lib/directory/types'
import { formatDay } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { useFact } from './fact'
import { Withdrawing } from './leaving'
import { Name } from './name'

/** What the post has said and the office has not decided: what exactly, by whom, and the way to take it back. */
export function OpenProposals({ proposals }: { proposals: Proposal[] }) {
  const t = useTranslations('upkeep')
  if (proposals.length === 0) return null
  return (
    <Card title={t('open.title')}>
      <ul>
        {proposals.map(proposal => (
          <li key={proposal.id} className="grid gap-1 border-line-2 py-2.5 not-first:border-t">
            <Head proposal={proposal} />
            <Said proposal={proposal} />
            <div>
              <Withdrawing id={proposal.id} name={proposal.name} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What the office has decided in the last weeks, and why where it declined. */
export function DecidedProposals({ proposals }: { proposals: Proposal[] }) {
  const t = useTranslations('upkeep')
  if (proposals.length === 0) return null
  return (
    <Card title={t('decided.title')}>
      <ul>
        {proposals.map(proposal => (
          <li key={proposal.id} className="grid gap-1 border-line-2 py-2.5 not-first:border-t">
            <Head proposal={proposal} />
            {proposal.reason ? (
              <p className="text-sm" lang={langOfText(proposal.reason)}>
                {proposal.reason}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Head({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('upkeep')
  const locale: Locale = useLocale()
  const { decision, name } = proposal
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
      <div className="min-w-0">
        <b>
          <Name name={name} />
        </b>
        <div className="text-ink-3 text-xs">
          {t(`kind.${proposal.kind}`)}
          {' · '}
          {t('said', { name: proposal.proposedByName, day: formatDay(proposal.proposedAt, locale) })}
        </div>
      </div>
      {decision ? (
        <Chip tone={decision === 'accepted' ? 'yes' : 'no'}>{t(`decision.${decision}`)}</Chip>
      ) : null}
    </div>
  )
}

/** What is said, but for the name that stands above. */
function Said({ proposal: { facts, name } }: { proposal: Proposal }) {
  const t = useTranslations('upkeep')
  const show = useFact()
  return (
    <ul className="text-ink-2 text-sm">
      {FACTS.filter(fact => fact in facts && facts[fact] !== name).map(fact => (
        <li key={fact} className="break-words">
          <span className="text-ink-3">
            {t(`fact.${fact}`)}
            {t('colon')}
          </span>
          {show(fact, facts[fact] ?? null)}
        </li>
      ))}
    </ul>
  )
}
