'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { endPosting } from '@/lib/directory/actions'

/** Ends somebody's posting, after asking and with the last day. */
export function EndPosting({ postingId, name, today }: { postingId: string; name: string; today: string }) {
  const t = useTranslations('directory.end')
  return (
    <ConfirmButton
      size="sm"
      trigger={t('open')}
      title={t('title', { name })}
      confirm={t('confirm')}
      danger
      action={endPosting}
      fields={{ postingId }}
      namespace="directory"
    >
      <p className="text-ink-2">{t('text')}</p>
      <Field name="lastDay" label={t('last_day')}>
        <TextInput type="date" defaultValue={today} />
      </Field>
    </ConfirmButton>
  )
}
