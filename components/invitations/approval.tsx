'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { decideApproval } from '@/lib/invitations/actions/sending'
import type { Check } from '@/lib/invitations/types'

const TONE = {
  needed: 'info',
  waiting: 'wait',
  approved: 'yes',
  returned: 'problem',
  changed: 'wait',
} as const

type Props = { approval: Check['approval']; zone: string; mayDecide: boolean }

/** How the approval of what is to be sent stands; for the director, the decision. */
export function Approval({ approval, zone, mayDecide }: Props) {
  const t = useTranslations('invitations.approval')
  const locale: Locale = useLocale()
  const { state, latest } = approval
  if (state === 'not_asked') return null
  const when = (at: Date | null | undefined) => (at ? formatDateTime(at, locale, zone) : '')
  const values = {
    by:
      (state === 'approved' || state === 'returned' ? latest?.decidedByName : latest?.submittedByName) ?? '',
    when: when(state === 'approved' || state === 'returned' ? latest?.decidedAt : latest?.submittedAt),
  }
  return (
    <div className="mb-4">
      <Notice tone={TONE[state]} title={t(`state.${state}`, values)}>
        {latest?.note ? <p>{t('note', { note: latest.note })}</p> : null}
        {state === 'returned' && latest?.reason ? <p>{t('reason', { reason: latest.reason })}</p> : null}
        {state === 'needed' || state === 'changed' ? <p>{t(`text.${state}`)}</p> : null}
        {mayDecide && state === 'waiting' && latest ? <Decide approvalId={latest.id} /> : null}
      </Notice>
    </div>
  )
}

function Decide({ approvalId }: { approvalId: string }) {
  const t = useTranslations('invitations.approval')
  return (
    <ActionForm action={decideApproval} namespace="invitations" className="mt-3 grid gap-3">
      <input type="hidden" name="approvalId" value={approvalId} />
      <Field name="reason" label={t('reasonLabel')} hint={t('reasonHint')}>
        <TextInput autoComplete="off" maxLength={300} className="max-w-xl" />
      </Field>
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton name="decision" value="approved">
          {t('approve')}
        </SubmitButton>
        <SubmitButton name="decision" value="returned" variant="secondary">
          {t('return')}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
