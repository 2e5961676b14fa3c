import { useTranslations } from 'next-intl'
import { Chip, type Tone } from '@/components/ui/chip'
import type { HomeInvitation } from '@/lib/invitations/types'

const TONES: Record<HomeInvitation['answer'], Tone> = {
  attending: 'yes',
  tentative: 'wait',
  regrets: 'no',
  awaiting: 'off',
}

/** What became of an invitation, in one word: the answer, or that it was withdrawn or cancelled. */
export function Standing({ invitation }: { invitation: Pick<HomeInvitation, 'answer' | 'closed'> }) {
  const t = useTranslations('home')
  const { answer, closed } = invitation
  if (closed === 'withdrawn' || closed === 'cancelled') return <Chip tone="off">{t(`over.${closed}`)}</Chip>
  return <Chip tone={TONES[answer]}>{t(`answer.${answer}`)}</Chip>
}
