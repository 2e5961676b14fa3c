import { useTranslations } from 'next-intl'
import { Chip, type Tone } from '@/components/ui/chip'
import type { WorkPlanStatus } from '@/prisma/generated/enums'

const TONES: Record<WorkPlanStatus, Tone> = { draft: 'off', submitted: 'wait', published: 'yes' }

/** Where a version of a work plan stands, in a word. */
export function PlanStatusChip({ status }: { status: WorkPlanStatus }) {
  const t = useTranslations('workPlans')
  return <Chip tone={TONES[status]}>{t(`status.${status}`)}</Chip>
}
