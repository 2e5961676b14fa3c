import { useTranslations } from 'next-intl'
import { Chip, type Tone } from '@/components/ui/chip'
import type { SupportStatus } from '@/prisma/generated/enums'

const TONES: Record<SupportStatus, Tone> = {
  draft: 'off',
  submitted: 'info',
  in_review: 'wait',
  approved: 'yes',
  declined: 'no',
  delivered: 'yes',
  withdrawn: 'off',
}

/** Where a support request is in its life, in words. */
export function SupportChip({ status }: { status: SupportStatus }) {
  const t = useTranslations('support.status')
  return <Chip tone={TONES[status]}>{t(status)}</Chip>
}
