import { useTranslations } from 'next-intl'
import { Chip, type Tone } from '@/components/ui/chip'
import type { Standing } from '@/lib/invitations/rules/tallies'

const TONES: Record<Standing, Tone> = {
  attending: 'yes',
  tentative: 'info',
  awaiting: 'wait',
  regrets: 'no',
  undelivered: 'off',
  withdrawn: 'off',
  draft: 'off',
}

/** Where an invitation stands, in one word with its colour. */
export function ReplyChip({ standing }: { standing: Standing }) {
  const t = useTranslations('cockpit.standing')
  return <Chip tone={TONES[standing]}>{t(standing)}</Chip>
}
