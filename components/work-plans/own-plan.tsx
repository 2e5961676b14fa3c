import { useLocale, useTranslations } from 'next-intl'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page, WithAside } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented'
import { formatDay, halfYearName } from '@/lib/i18n/format'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { discardPlan } from '@/lib/plans/actions'
import { planFormOf } from '@/lib/plans/rules/work-plan'
import type { OwnWorkPlan, PlanVersion } from '@/lib/plans/types'
import { PlanContentCards } from './plan-content'
import { PlanForm } from './plan-form'
import { PlanStatusChip } from './status-chip'
import { type AskedSupport, SupportLink } from './support-link'
import { PlanVersions } from './versions'

type Props = {
  plan: OwnWorkPlan
  /** The page's own address, without a half-year. */
  address: string
  /** What a post has asked of the office for its activities. */
  support?: AskedSupport[]
  /** What the address asks for: the form, an earlier version, and what was just done. */
  asked: { edit?: string; version?: string; done?: string }
}

const NOTHING = { prioritiesZh: '', prioritiesEn: '', activities: [] }

/** One's own work plan of a half-year: written where it can be, else as it was submitted; with its versions beside it. */
export function OwnPlan({ plan, address, support = [], asked }: Props) {
  const t = useTranslations('workPlans')
  const { half, versions, isOpen, owner } = plan
  const [newest] = versions
  const earlier = versions.find(version => String(version.number) === asked.version)
  const isWritten = isOpen && !earlier && (!newest || newest.status === 'draft' || asked.edit === '1')
  const shown = earlier ?? newest
  const here = `${address}?half=${half}`
  const main = isWritten ? (
    <ClientMessages of={['workPlans', 'activities']}>
      <PlanForm
        key={`${half} ${newest?.number} ${newest?.edition}`}
        half={half}
        owner={owner}
        number={newest?.number ?? 0}
        edition={newest?.edition ?? 0}
        back={newest && newest.status !== 'draft' ? here : null}
        start={planFormOf(newest ?? NOTHING)}
      />
    </ClientMessages>
  ) : shown ? (
    <PlanContentCards
      content={shown}
      action={
        owner === 'consulate' && shown === newest
          ? line => <SupportLink line={line} asked={support} />
          : undefined
      }
    />
  ) : (
    <Card>
      <Nothing />
    </Card>
  )
  return (
    <Page>
      <Head
        plan={plan}
        shown={isWritten ? newest : shown}
        address={address}
        mayChange={isOpen && !isWritten}
      />
      <Notes versions={versions} done={asked.done} isWritten={isWritten} />
      {versions.length > 0 ? (
        <WithAside
          label={t('versions')}
          aside={
            <PlanVersions
              versions={versions}
              shown={(isWritten ? newest : shown)?.number ?? 0}
              href={number => (number === newest?.number ? here : `${here}&version=${number}`)}
            />
          }
        >
          {main}
        </WithAside>
      ) : (
        main
      )}
    </Page>
  )
}

type HeadProps = { plan: OwnWorkPlan; shown?: PlanVersion; address: string; mayChange: boolean }

function Head({ plan: { half, halves, owner }, shown, address, mayChange }: HeadProps) {
  const t = useTranslations('workPlans')
  const locale: Locale = useLocale()
  return (
    <PageHeader
      kicker={t(`own.${owner}`)}
      title={halfYearName(half, locale)}
      otherTitle={halfYearName(half, otherLocale(locale))}
      locale={locale}
      meta={{ status: shown ? <PlanStatusChip status={shown.status} /> : null }}
      actions={
        <>
          <SegmentedLinks
            label={t('halves')}
            items={halves.map(one => ({
              href: `${address}?half=${one}`,
              label: halfYearName(one, locale, 'short'),
              current: one === half,
            }))}
          />
          <ButtonLink href={`${address}/published?half=${half}`}>{t('published.link')}</ButtonLink>
          {mayChange ? (
            <ButtonLink variant="primary" href={`${address}?half=${half}&edit=1`}>
              {t('change.button')}
            </ButtonLink>
          ) : null}
          {shown?.status === 'draft' ? (
            <Discard half={half} edition={shown.edition} isFirst={shown.number === 1} />
          ) : null}
        </>
      }
    />
  )
}

function Discard({ half, edition, isFirst }: { half: string; edition: number; isFirst: boolean }) {
  const t = useTranslations('workPlans.discard')
  return (
    <ClientMessages of={['workPlans']}>
      <ConfirmButton
        variant="plain"
        trigger={t('button')}
        title={t('title')}
        confirm={t('confirm')}
        danger
        action={discardPlan}
        fields={{ half, edition: String(edition) }}
        namespace="workPlans"
      >
        <p>{t(isFirst ? 'textFirst' : 'text')}</p>
      </ConfirmButton>
    </ClientMessages>
  )
}

/** What was just done, where it still is so: an address can be opened again. */
function justDone(done: string | undefined, newest?: PlanVersion) {
  if (done === 'draft' && newest?.status === 'draft') return done
  if (done === 'submit' && newest?.status === 'submitted') return done
  return done === 'discarded' && newest?.status !== 'draft' ? done : null
}

function Notes({
  versions,
  done,
  isWritten,
}: {
  versions: PlanVersion[]
  done?: string
  isWritten: boolean
}) {
  const t = useTranslations('workPlans')
  const locale: Locale = useLocale()
  const standing = versions.find(version => version.submittedAt)
  const told = justDone(done, versions[0])
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      {told ? (
        <div role="status">
          <Notice tone="yes">{t(`done.${told}`)}</Notice>
        </div>
      ) : null}
      {isWritten && standing?.submittedAt ? (
        <Notice>
          {t('stands', { number: standing.number, day: formatDay(standing.submittedAt, locale) })}
        </Notice>
      ) : null}
    </div>
  )
}

function Nothing() {
  const t = useTranslations('workPlans')
  return <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>
}
