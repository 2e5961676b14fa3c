'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/errors'
import { ActivityFields, type FieldsProps } from './activity-fields'

type Props = FieldsProps & {
  /** Empty for a new activity. */
  id: string
  /** What has become of it: it decides what saving means, and who is told. */
  stage: 'draft' | 'planned' | 'out'
  action: (state: FormState, data: FormData) => Promise<FormState>
  /** Who saved it last, and when. */
  note?: ReactNode
}

/** The edit form of an activity, with its bar at the foot of the window. Enter saves a draft; it never sends anything. */
export function ActivityForm({ id, stage, action, note, ...fields }: Props) {
  const t = useTranslations('activities.form')
  const said = { draft: t('barDraft'), planned: t('barPlanned'), out: t('barOpen') }[stage]
  return (
    <ActionForm action={action} namespace="activities" label={t('label')}>
      <input type="hidden" name="id" value={id} />
      <ActivityFields {...fields} />
      <ActionBar
        actions={
          <>
            <SubmitButton
              name="intent"
              value={stage === 'draft' ? 'draft' : 'save'}
              variant={stage === 'out' ? 'primary' : 'secondary'}
            >
              {{ draft: t('draft'), planned: t('save'), out: t('tell') }[stage]}
            </SubmitButton>
            {stage === 'out' ? null : (
              <SubmitButton name="intent" value="invite">
                {t('invite')}
              </SubmitButton>
            )}
          </>
        }
      >
        <p className="max-sm:sr-only">{said}</p>
        {note ? <p className="text-ink-3 text-xs max-sm:hidden">{note}</p> : null}
      </ActionBar>
    </ActionForm>
  )
}
