import { useState } from 'react'
import type { CardValues } from '@/lib/directory/rules/card-values'

/** The card that a form is filled from. `taken` differs with each: as the form's key it lets the fields begin anew. */
export function useCard() {
  const [{ card, taken }, set] = useState<{ card?: CardValues; taken: number }>({ taken: 0 })
  return { card, taken, take: (next: CardValues) => set({ card: next, taken: taken + 1 }) }
}
