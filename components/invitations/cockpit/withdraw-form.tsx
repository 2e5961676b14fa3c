'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Locale } from '@/lib/i18n/routing'
import { withdrawInvitations } from '@/lib/invitations/actions/sending'
import { Concerned } from './concerned'
import { DialogFoot } from './dialog-foot'
import { ReplyChip } from './reply-chip'
import type { ShownActivity, ShownRow } from './shown'

type Props = { rows: ShownRow[]; activity: ShownActivity; onClose: () => void }

/** Takes invitations back, with what the posts are told. */
export function WithdrawForm({ rows, activity, onClose }: Props) {
  const t = useTranslations('cockpit.withdraw')
  const locale: Locale = useLocale()
  return (
    <ActionForm action={withdrawInvitations} namespace="cockpit" label={t('title', { count: rows.length })}>
      <input type="hidden" name="activityId" value={activity.id} />
      <p>{t('text')}</p>
      <Concerned
        label={t('list')}
        rows={rows}
        locale={locale}
        about={row => <ReplyChip standing={row.standing} />}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="reasonZh" label={t('reasonZh')} mark="optional">
          <TextArea rows={3} lang="zh-Hans" maxLength={500} />
        </Field>
        <Field name="reasonEn" label={t('reasonEn')} mark="optional">
          <TextArea rows={3} lang="en" maxLength={500} />
        </Field>
      </div>
      <p className="text-ink-3 text-xs">{t('told')}</p>
      <DialogFoot onClose={onClose}>
        <SubmitButton variant="danger">{t('send', { count: rows.length })}</SubmitButton>
      </DialogFoot>
    </ActionForm>
  )
}
