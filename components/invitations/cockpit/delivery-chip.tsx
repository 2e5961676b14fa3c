import { useTranslations } from 'next-intl'
import { Chip, type Tone } from '@/components/ui/chip'
import type { DeliveryState } from '@/lib/correspondence/types'

const TONES: Record<DeliveryState['status'], Tone> = {
  queued: 'wait',
  claimed: 'wait',
  sent: 'yes',
  delivered: 'yes',
  in_doubt: 'off',
  failed: 'no',
  bounced: 'no',
  stopped: 'off',
}

/** What became of a mail, in one word. */
export function DeliveryChip({ status }: { status: DeliveryState['status'] }) {
  const t = useTranslations('cockpit.delivery')
  return <Chip tone={TONES[status]}>{t(status)}</Chip>
}
