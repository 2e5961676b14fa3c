'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { langOfText } from '@/lib/i18n/routing'
import { removeSegment } from '@/lib/invitations/actions/sending'

/** Takes a segment away, after a question. */
export function RemoveSegment({ id, name, version }: { id: string; name: string; version: number }) {
  const t = useTranslations('segments')
  return (
    <ConfirmButton
      trigger={t('remove')}
      title={t.rich('removeTitle', { name: () => <span lang={langOfText(name)}>{name}</span> })}
      confirm={t('remove')}
      danger
      namespace="segments"
      action={removeSegment}
      fields={{ segmentId: id, version: String(version) }}
    >
      <p>{t('removeText')}</p>
    </ConfirmButton>
  )
}
