'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { discardSupport, withdrawSupport } from '@/lib/support/actions'

type Props = { id: string; version: number }

/** The post takes back what it has asked, after a question. */
export function WithdrawButton({ id, version }: Props) {
  const t = useTranslations('support.withdraw')
  return (
    <ConfirmButton
      trigger={t('button')}
      title={t('title')}
      confirm={t('confirm')}
      danger
      action={withdrawSupport}
      fields={{ supportId: id, version: String(version) }}
      namespace="support"
    >
      <p className="text-ink-2">{t('text')}</p>
    </ConfirmButton>
  )
}

/** The post removes a draft, after a question. */
export function DiscardButton({ id, version }: Props) {
  const t = useTranslations('support.discard')
  return (
    <ConfirmButton
      trigger={t('button')}
      title={t('title')}
      confirm={t('confirm')}
      danger
      action={discardSupport}
      fields={{ supportId: id, version: String(version) }}
      namespace="support"
    >
      <p className="text-ink-2">{t('text')}</p>
    </ConfirmButton>
  )
}
