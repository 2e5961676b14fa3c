import type { ActivityKind, FigureName } from '@/prisma/generated/enums'

/** What counts in each figure before an office says otherwise (as in the office's own published counts). */
export const DEFAULT_KINDS: Record<FigureName, readonly ActivityKind[]> = {
  invited_activities: ['international_exchange'],
  supported_activities: ['economic', 'trade', 'cultural'],
}

/** From when the default counting rules hold: before every half-year that can be counted. */
export const BEFORE_ALL = '2000H1'

type Rule = { figure: FigureName; fromHalf: string; kinds: ActivityKind[]; replacedAt: Date | null }

/** The counting rule of a figure that holds in a half-year: the latest that had begun by then. Null where none had. */
export function ruleThatHolds<One extends Rule>(
  rules: readonly One[],
  figure: FigureName,
  halfYear: string,
): One | null {
  const begun = rules.filter(
    rule => rule.figure === figure && rule.replacedAt === null && rule.fromHalf <= halfYear,
  )
  return begun.sort((a, b) => (a.fromHalf < b.fromHalf ? 1 : -1))[0] ?? null
}

/** The kinds that count in a figure for a half-year: those of the rule that holds, else the default. */
export function kindsThatCount(
  rules: readonly Rule[],
  figure: FigureName,
  halfYear: string,
): readonly ActivityKind[] {
  return ruleThatHolds(rules, figure, halfYear)?.kinds ?? DEFAULT_KINDS[figure]
}
