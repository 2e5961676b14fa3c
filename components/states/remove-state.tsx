'use client'

import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm'
import { removeState } from '@/lib/directory/actions'

/** Takes a State from the table of which no post is. */
export function RemoveState({ id, name }: { id: string; name: string }) {
  const t = useTranslations('states')
  return (
    <Card title={t('remove')}>
      <p className="mb-3 text-ink-2">{t('removeText')}</p>
      <ConfirmButton
        trigger={t('remove')}
        title={t('removeTitle', { name })}
        confirm={t('removeConfirm', { name })}
        danger
        namespace="directory"
        action={removeState}
        fields={{ id }}
      >
        <p>{t('removeDone')}</p>
      </ConfirmButton>
    </Card>
  )
}
