import type { ActivityKind, FigureName } from '@/prisma/generated/enums'

/** What counts in each figure before an office says otherwise (as in the office's own published counts). */
export const DEFAULT_KINDS: Record<FigureName, readonly ActivityKind[]> = {
  invited_activities: ['international_exchange'],
  supported_activities: ['economic', 'trade', 'cultural'],
}

/** The kinds that count in a figure for a half-year: the latest rule that had begun by then, else the default. */
export function kindsThatCount(
  rules: readonly { figure: FigureName; fromHalf: string; kinds: ActivityKind[] }[],
  figure: FigureName,
  halfYear: string,
): readonly ActivityKind[] {
  const begun = rules.filter(rule => rule.figure === figure && rule.fromHalf <= halfYear)
  const latest = begun.sort((a, b) => (a.fromHalf < b.fromHalf ? 1 : -1))[0]
  return latest?.kinds ?? DEFAULT_KINDS[figure]
}
