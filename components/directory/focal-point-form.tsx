'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { setFocalPoint } from '@/lib/directory/actions'
import type { FocalPoint } from '@/prisma/generated/enums'

type Props = { postingId: string; name: string; focalPoint: FocalPoint | null }

/** Chooses who answers for the post; the button comes once the choice differs from what is recorded. */
export function FocalPointForm({ postingId, name, focalPoint }: Props) {
  const t = useTranslations('directory')
  const recorded = focalPoint ?? 'none'
  const [chosen, setChosen] = useState<string>(recorded)
  return (
    <ActionForm action={setFocalPoint} namespace="directory" className="flex flex-wrap items-center gap-1.5">
      <input type="hidden" name="postingId" value={postingId} />
      <select
        name="focalPoint"
        aria-label={t('focal_form.label', { name })}
        value={chosen}
        onChange={event => setChosen(event.target.value)}
        className="control w-auto! text-sm"
      >
        {(['none', 'primary', 'backup'] as const).map(value => (
          <option key={value} value={value}>
            {t(`focal.${value}`)}
          </option>
        ))}
      </select>
      {chosen === recorded ? null : (
        <SubmitButton size="sm" variant="secondary">
          {t('focal_form.save')}
        </SubmitButton>
      )}
    </ActionForm>
  )
}
