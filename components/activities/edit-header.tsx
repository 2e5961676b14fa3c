import { useLocale, useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'
import { discard } from '@/lib/plans/actions'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { EditSteps } from './edit-steps'
import { StatusChip } from './status-chip'

type Props = {
  activity: {
    id: string
    version: number
    status: ActivityStatus
    titleZh: string
    titleEn: string
    /** Part of it is kept as it was typed, because it cannot be read yet. */
    isAsTyped: boolean
  }
  isSaved: boolean
}

/** The head of the edit page: what is edited, whether it was just saved and, for a draft, how to get rid of it. */
export function EditHeader({ activity, isSaved }: Props) {
  const t = useTranslations('activities')
  const locale: Locale = useLocale()
  const { id, version, status } = activity
  const titles = { zh: activity.titleZh, en: activity.titleEn }
  const first = titles[locale] ? locale : otherLocale(locale)
  const isDraft = status === 'draft'
  return (
    <>
      {isDraft || status === 'planned' ? <EditSteps /> : null}
      <PageHeader
        title={titles[first] || t('editTitle')}
        titleLang={titles[first] ? langOf(first) : undefined}
        otherTitle={first === locale ? titles[otherLocale(locale)] : undefined}
        locale={locale}
        kicker={isDraft ? undefined : <Link href={`/office/activities/${id}`}>{t('form.back')}</Link>}
        meta={{ status: <StatusChip status={status} /> }}
        actions={
          isDraft ? (
            <ConfirmButton
              variant="plain"
              trigger={t('form.discard')}
              title={t('form.discardTitle')}
              confirm={t('form.discardConfirm')}
              danger
              action={discard}
              fields={{ id, version: String(version) }}
              namespace="activities"
            >
              <p>{t('form.discardText')}</p>
            </ConfirmButton>
          ) : undefined
        }
      />
      {isDraft && isSaved ? (
        <div className="mb-4">
          <Notice tone={activity.isAsTyped ? 'wait' : 'yes'}>
            {t(activity.isAsTyped ? 'form.kept' : 'form.saved')}
          </Notice>
        </div>
      ) : null}
    </>
  )
}
