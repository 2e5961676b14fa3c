'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { unscheduleSending } from '@/lib/invitations/actions/sending'
import type { Check } from '@/lib/invitations/types'

type Props = { scheduled: Check['scheduled']; zone: string; maySend: boolean }

/** What waits for its hour to be sent, whether it still fits, and the way back. */
export function ScheduledNotice({ scheduled, zone, maySend }: Props) {
  const t = useTranslations('invitations.later')
  const locale: Locale = useLocale()
  if (!scheduled) return null
  const { id, at, count, scheduledByName, fits } = scheduled
  const when = formatDateTime(at, locale, zone)
  return (
    <div className="mb-4">
      <Notice tone={fits ? 'yes' : 'wait'} title={t(fits ? 'waits' : 'changed', { count, when })}>
        <p>{t('by', { by: scheduledByName })}</p>
        {maySend ? (
          <ActionForm action={unscheduleSending} namespace="invitations" className="mt-2">
            <input type="hidden" name="scheduledId" value={id} />
            <SubmitButton size="sm" variant="secondary">
              {t('takeBack')}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </Notice>
    </div>
  )
}
