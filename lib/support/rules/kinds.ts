import type { ActivityKind } from '@/prisma/generated/enums'

/** The kinds of activities that a consulate holds itself. */
export const OWN_KINDS = [
  'international_exchange',
  'economic',
  'trade',
  'cultural',
] as const satisfies ActivityKind[]

/** Whether a kind is one of those that a consulate holds itself. */
export function isOwnKind(kind: ActivityKind): kind is (typeof OWN_KINDS)[number] {
  return (OWN_KINDS as readonly ActivityKind[]).includes(kind)
}
