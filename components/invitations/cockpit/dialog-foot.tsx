'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

/** The foot of a dialog's form: back, and the button that does it. */
export function DialogFoot({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useTranslations('ui')
  return (
    <div className="flex flex-wrap justify-end gap-2.5">
      <Button onClick={onClose}>{t('cancel')}</Button>
      {children}
    </div>
  )
}
