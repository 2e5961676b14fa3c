import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { ChosenWay } from '@/lib/notifications/types'
import { ChooseNotices } from './choose'

/** The card of the account page in which one chooses what one is told; nothing for who gets no notices. */
export function ChooseNoticesCard({ ways }: { ways: ChosenWay[] | null }) {
  const t = useTranslations('notices.choose')
  if (!ways) return null
  return (
    <Card id="notices" title={t('title')}>
      <ChooseNotices ways={ways} />
    </Card>
  )
}
