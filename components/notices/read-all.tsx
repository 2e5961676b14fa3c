'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { readNotices } from '@/lib/notifications/actions'

/** Marks as read what was there when the page was shown. */
export function ReadAll({ until }: { until: string }) {
  const t = useTranslations('notices')
  return (
    <ActionForm action={readNotices} label={t('readAll')}>
      <input type="hidden" name="until" value={until} />
      <SubmitButton variant="secondary">{t('readAll')}</SubmitButton>
    </ActionForm>
  )
}
