import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import { Steps } from '@/components/ui/steps'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { inLocale } from '@/lib/invitations/rules/wording'
import type { Check } from '@/lib/invitations/types'
import { SendLater } from './send-later'
import { SendStaged } from './send-staged'

/** Where one stands on the way to sending, and what is to be sent. */
export function CheckHeader({ check, locale, maySend }: { check: Check; locale: Locale; maySend: boolean }) {
  const t = useTranslations('invitations')
  const { activity, drafts } = check
  const here = `/office/activities/${activity.id}`
  const steps = [
    { label: t('steps.activity'), href: maySend ? `${here}/edit` : undefined },
    { label: t('steps.audience'), href: maySend ? `${here}/audience` : undefined },
    { label: t('steps.check') },
  ]
  const date = activity.replyBy ? formatDate(activity.replyBy, locale, activity.zone) : '–'
  return (
    <>
      <Steps label={t('steps.label')} current={2} items={steps} />
      <PageHeader
        title={t('check.title', { count: drafts.length })}
        meta={{
          title: inLocale(activity, 'title', locale),
          seats: t('check.seats', { seats: activity.seats }),
          replyBy: t('check.replyBy', { date }),
        }}
        actions={maySend ? <OtherWays check={check} /> : null}
      />
    </>
  )
}

/** The other ways to send what was checked, where it could be sent now: in two steps, or at an hour to come. */
function OtherWays({ check }: { check: Check }) {
  const { activity, drafts, fingerprint, obstacle, approval, scheduled } = check
  const approved = approval.state === 'not_asked' || approval.state === 'approved'
  const sendable = drafts.filter(draft => draft.problem === null).length
  if (obstacle || !approved || sendable === 0 || scheduled) return null
  const asked = { activityId: activity.id, fingerprint }
  return (
    <>
      {sendable > 1 ? <SendStaged {...asked} sendable={sendable} /> : null}
      <SendLater {...asked} />
    </>
  )
}
