import { useTranslations } from 'next-intl'
import { Chip, type Tone } from '@/components/ui/chip'
import type { WorkPlanStatus } from '@/prisma/generated/enums'

type Standing = WorkPlanStatus | 'superseded'

const TONES: Record<Standing, Tone> = {
  draft: 'off',
  submitted: 'wait',
  published: 'yes',
  superseded: 'off',
}

/** Where a version of a work plan stands, in a word; one that was submitted and never published is superseded by the next. */
export function PlanStatusChip({ status }: { status: Standing }) {
  const t = useTranslations('workPlans')
  return <Chip tone={TONES[status]}>{t(`status.${status}`)}</Chip>
}
