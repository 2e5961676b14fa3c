'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { resumeSending } from '@/lib/correspondence/actions'
import { formatShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { HeldBack } from '@/lib/invitations/types'

type Props = { sending: HeldBack; zone: string; mayWrite: boolean }

/** A sending of which part waits: for its hour, or because too many mails came back. */
export function HeldBackBanner({ sending, zone, mayWrite }: Props) {
  const t = useTranslations('cockpit.held')
  const locale: Locale = useLocale()
  const { messageId, waiting, back, out, restAt, isPaused } = sending
  if (!isPaused && !restAt) return null
  return (
    <div className="no-print mb-3.5">
      {isPaused ? (
        <Notice
          tone="problem"
          title={t('paused', { back, out })}
          actions={
            mayWrite ? (
              <ActionForm action={resumeSending} namespace="cockpit" label={t('resume', { count: waiting })}>
                <input type="hidden" name="messageId" value={messageId} />
                <SubmitButton size="sm">{t('resume', { count: waiting })}</SubmitButton>
              </ActionForm>
            ) : null
          }
        >
          {t('pausedText', { count: waiting })}
        </Notice>
      ) : (
        <Notice
          tone="wait"
          title={t('rest', { count: waiting, when: formatShort(restAt as Date, locale, zone) })}
        >
          {t('restText')}
        </Notice>
      )}
    </div>
  )
}
