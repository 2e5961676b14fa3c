'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { endOwnWaiting, waitInPortal } from '@/lib/invitations/actions/replies'

type Props = {
  invitationId: string
  seats: number
  /** The words of what the post waits for, or is offered; null where it does not wait. */
  waiting: { title: string; text: string } | null
}

/** The waiting list, for an activity whose places are counted: to ask for a place, or to wait no longer. */
export function WaitingCard({ invitationId, seats, waiting }: Props) {
  const t = useTranslations('reply.waiting')
  if (waiting)
    return (
      <Notice
        tone="wait"
        title={waiting.title}
        actions={
          <ActionForm action={endOwnWaiting} namespace="home" label={t('leave')}>
            <input type="hidden" name="invitationId" value={invitationId} />
            <SubmitButton size="sm" variant="secondary">
              {t('leave')}
            </SubmitButton>
          </ActionForm>
        }
      >
        {waiting.text}
      </Notice>
    )
  return (
    <section className="rounded-lg border border-line bg-card px-5 py-4 sm:px-8">
      <h2 className="font-bold">{t('question')}</h2>
      <p className="mb-3 text-ink-3 text-sm">{t('hint')}</p>
      <ActionForm action={waitInPortal} namespace="home" label={t('ask')} className="grid gap-3">
        <input type="hidden" name="invitationId" value={invitationId} />
        <Field name="people" label={t('people')}>
          <Select
            defaultValue="1"
            options={Array.from({ length: seats }, (_, place) => ({
              value: String(place + 1),
              label: String(place + 1),
            }))}
          />
        </Field>
        <div>
          <SubmitButton variant="secondary">{t('join')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
