import states from './states.json'

export const REGIONS = ['asia', 'europe', 'americas', 'africa', 'oceania'] as const
export type Region = (typeof REGIONS)[number]

/** A sending State: screens use its short name, letters its official one. */
export type State = {
  /** ISO 3166 alpha-2. */
  code: string
  /** ISO 3166 alpha-3. */
  code3: string
  en: string
  zh: string
  officialEn: string
  officialZh: string
  region: Region
}

/** The curated table of sending States, as short and official names are used in the field. */
export const STATES = states as readonly State[]

const byCode = new Map(STATES.map(state => [state.code, state]))

/** The State of a code, or undefined where the table does not have it. */
export function stateOf(code: string): State | undefined {
  return byCode.get(code.toUpperCase())
}
