import { useTranslations } from 'next-intl'
import { Chip, type Tone } from '@/components/ui/chip'
import type { ActivityStatus } from '@/prisma/generated/enums'

const TONES: Record<ActivityStatus, Tone> = {
  draft: 'off',
  planned: 'off',
  open: 'info',
  postponed: 'info',
  concluded: 'off',
  cancelled: 'off',
}

/** Where an activity is in its life, in words. */
export function StatusChip({ status }: { status: ActivityStatus }) {
  const t = useTranslations('activities.status')
  return <Chip tone={TONES[status]}>{t(status)}</Chip>
}
