/** Middle of some numbers. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** One line of the results: what was measured, against what, and the ratio that is asked for. */
export type Result = {
  what: string
  product: string
  floor: string
  ratio: number
  goal: string
  reached: boolean | null
}

export function atLeast(what: string, product: number, floor: number, unit: string, least: number): Result {
  const ratio = product / floor
  return {
    what,
    product: shown(product, unit),
    floor: shown(floor, unit),
    ratio,
    goal: `≥ ${least}`,
    reached: ratio >= least,
  }
}

export function atMost(what: string, product: number, floor: number, unit: string, most: number): Result {
  const ratio = product / floor
  return {
    what,
    product: shown(product, unit),
    floor: shown(floor, unit),
    ratio,
    goal: `≤ ${most}`,
    reached: ratio <= most,
  }
}

/** A whole number as it stands in a text: 10,000. */
export function shownCount(count: number): string {
  return count.toLocaleString('en')
}

function shown(value: number, unit: string): string {
  return `${value >= 100 || Number.isInteger(value) ? Math.round(value) : value.toFixed(2)} ${unit}`
}
