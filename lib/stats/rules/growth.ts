/** Growth of a number against the same half a year before; `tenths` of a per cent. */
export type Growth = { kind: 'unknown' } | { kind: 'new' } | { kind: 'rate'; tenths: number; ratio: number }

/**
 * (now − then) / then to one decimal of a per cent, halves away from zero. From 0 it is "new", since no rate says it; nothing from nothing
 * has not grown. Unknown where either number is.
 */
export function growth(now: number | null, then: number | null): Growth {
  if (now === null || then === null) return { kind: 'unknown' }
  if (then === 0) return now === 0 ? { kind: 'rate', tenths: 0, ratio: 0 } : { kind: 'new' }
  // In whole numbers: 0.05 has no exact binary fraction.
  const tenths = Math.floor((Math.abs(now - then) * 2000 + then) / (2 * then))
  const sign = now < then && tenths > 0 ? -1 : 1
  return { kind: 'rate', tenths: sign * tenths, ratio: (now - then) / then }
}

/** `+84.6 %`, `-45.8 %`, `0.0 %`, `–`; what stands for "new" comes from the reader's language. */
export function growthText(grown: Growth, wordForNew: string): string {
  if (grown.kind === 'unknown') return '–'
  if (grown.kind === 'new') return wordForNew
  const sign = grown.tenths > 0 ? '+' : grown.tenths < 0 ? '-' : ''
  return `${sign}${(Math.abs(grown.tenths) / 10).toFixed(1)} %`
}

/** The difference of two shares in whole percentage points, each rounded as it is shown; null where either is unknown. */
export function pointsBetween(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : percent(now) - percent(then)
}

/** A share as a whole per cent. Not 100 while something is missing, nor 0 while there is something. */
export function percent(share: number): number {
  const rounded = Math.round(share * 100)
  if (share < 1 && rounded === 100) return 99
  return share > 0 && rounded === 0 ? 1 : rounded
}

/** The part of the whole as a share; null of nothing. */
export function shareOf({ part, whole }: { part: number; whole: number }): number | null {
  return whole === 0 ? null : part / whole
}
