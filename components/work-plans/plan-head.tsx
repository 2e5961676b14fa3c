import { useLocale, useTranslations } from 'next-intl'
import { Arrival } from '@/components/ui/arrival'
import { Bilingual } from '@/components/ui/bilingual'
import { ConfirmButton } from '@/components/ui/confirm'
import { Flag } from '@/components/ui/flag'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { publishPlan } from '@/lib/plans/actions'
import type { PlanVersion } from '@/lib/plans/types'
import { PlanStatusChip } from './status-chip'

type Owner = { nameZh: string; nameEn: string }

type Props = {
  plan: {
    id: string
    halfYear: string
    consulate: (Owner & { id: string; sendingState: string }) | null
    office: Owner | null
    newest: PlanVersion
  }
  shown: PlanVersion
  mayPublish: boolean
  /** It was published a moment ago. */
  isJustPublished: boolean
}

/** Whose plan it is, where it stands, and the way to publish its newest version. */
export function PlanHead({ plan, shown, mayPublish, isJustPublished }: Props) {
  const t = useTranslations('workPlans')
  const locale: Locale = useLocale()
  const { id, halfYear, consulate, office, newest } = plan
  const owner = consulate ?? office
  const name = { zh: owner?.nameZh ?? '', en: owner?.nameEn ?? '' }
  const isOlder = shown.number !== newest.number
  return (
    <>
      <PageHeader
        kicker={
          <Link href={`/office/plans/${halfYear}`}>
            {t('titleOf', { half: halfYearName(halfYear, locale) })}
          </Link>
        }
        title={name[locale]}
        otherTitle={name[otherLocale(locale)]}
        locale={locale}
        meta={{
          whose: consulate ? (
            <Link href={`/office/consulates/${consulate.id}`} className="inline-flex items-center gap-2">
              <Flag code={consulate.sendingState} />
              <Bilingual zh={consulate.nameZh} en={consulate.nameEn} locale={locale} layout="one" />
            </Link>
          ) : null,
          version: t('version', { number: shown.number }),
          status: <PlanStatusChip status={shown.status} />,
        }}
        actions={
          mayPublish && !isOlder && newest.status === 'submitted' ? (
            <ConfirmButton
              variant="primary"
              trigger={t('page.publish')}
              title={t('page.publishTitle')}
              confirm={t('page.publish')}
              action={publishPlan}
              fields={{ planId: id, number: String(newest.number) }}
              namespace="workPlans"
            >
              <p>{t('page.publishText')}</p>
            </ConfirmButton>
          ) : undefined
        }
      />
      {isJustPublished ? (
        <Arrival>
          <div className="mb-4">
            <Notice tone="yes">{t('done.published')}</Notice>
          </div>
        </Arrival>
      ) : null}
      {isOlder ? (
        <div className="mb-4">
          <Notice>{t('page.older', { number: newest.number })}</Notice>
        </div>
      ) : null}
    </>
  )
}
