import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'

/** A day on which nothing waits: says what would stand here, and offers the first step. */
export function NothingCard({ action }: { action: ReactNode }) {
  const t = useTranslations('today.empty')
  return (
    <Card as="div">
      <EmptyState title={t('title')} action={action}>
        {t('text')}
      </EmptyState>
    </Card>
  )
}
