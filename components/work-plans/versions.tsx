import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatShortDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { lineChanges } from '@/lib/plans/rules/work-plan'
import type { PlanVersion } from '@/lib/plans/types'
import { PlanStatusChip } from './status-chip'

type Props = {
  versions: PlanVersion[]
  shown: number
  /** The address of a version. */
  href: (number: number) => string
}

/** The versions of a plan, the newest first: when each was submitted and published, and what it changed of the one before. */
export function PlanVersions({ versions, shown, href }: Props) {
  const t = useTranslations('workPlans')
  return (
    <Card title={t('versions')}>
      <ol className="grid">
        {versions.map((version, place) => (
          <li key={version.id} className="border-line-2 py-2 not-first:border-t">
            <div className="flex items-center justify-between gap-2">
              <Link href={href(version.number)} aria-current={version.number === shown ? 'true' : undefined}>
                {t('version', { number: version.number })}
              </Link>
              <PlanStatusChip status={standingOf(version, versions)} />
            </div>
            <Dates version={version} />
            <Changes version={version} before={versions[place + 1]} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function standingOf({ status, number }: PlanVersion, versions: PlanVersion[]) {
  const isNewest = versions.every(other => other.status === 'draft' || other.number <= number)
  return status === 'submitted' && !isNewest ? 'superseded' : status
}

function Dates({ version }: { version: PlanVersion }) {
  const t = useTranslations('workPlans')
  const locale: Locale = useLocale()
  const steps = [
    ['saved', version.submittedAt ? null : version.savedAt, version.savedByName],
    ['submitted', version.submittedAt, version.submittedByName],
    ['published', version.publishedAt, version.publishedByName],
  ] as const
  return steps.map(([step, at, by]) =>
    at ? (
      <p key={step} className="text-ink-3 text-xs">
        {t.rich(`step.${step}`, {
          day: formatShortDay(at, locale),
          by: () => <span lang={langOfText(by)}>{by}</span>,
        })}
      </p>
    ) : null,
  )
}

function Changes({ version, before }: { version: PlanVersion; before?: PlanVersion }) {
  const t = useTranslations('workPlans')
  if (!before) return null
  const changes = lineChanges(before.activities, version.activities)
  const parts = (['added', 'changed', 'dropped'] as const).flatMap(what => {
    const count = changes.filter(change => change.what === what).length
    return count > 0 ? [t(`change.${what}`, { count })] : []
  })
  if (before.prioritiesEn !== version.prioritiesEn || before.prioritiesZh !== version.prioritiesZh)
    parts.push(t('change.priorities'))
  return parts.length > 0 ? <p className="text-ink-2 text-xs">{parts.join(t('comma'))}</p> : null
}
