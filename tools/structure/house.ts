/**
 * The plan of the house: which rooms there are, and which stand below which.
 * The words for it are in docs/decisions/0002-modules-and-the-structure-check.md.
 */

/** Know no domain; may take each other. */
export const FOUNDATIONS = ['env', 'db', 'clock', 'errors', 'log']

/** Transports, formats and guards that every module may take; they take foundations and each other. */
export const SHARED = ['access', 'audit', 'jobs', 'mail', 'calendar', 'documents', 'search', 'i18n']

/** Each module with the modules it stands directly upon; it may take those and all that are below them. */
const STANDS_ON: Record<string, string[]> = {
  offices: [],
  directory: ['offices'],
  users: ['directory'],
  notes: ['users'],
  correspondence: ['users'],
  plans: ['correspondence'],
  invitations: ['plans'],
  attendance: ['invitations'],
  visits: ['attendance'],
  seating: ['attendance'],
  meetings: ['attendance'],
  support: ['plans'],
  bulletins: ['visits', 'seating', 'meetings', 'support'],
}

/** Read every module; no module takes them. */
const READERS = ['stats', 'notifications']

export const MODULES = [...Object.keys(STANDS_ON), ...READERS]

/** `lib/web` stands above the accounts, which sign-in asks. */
const WEB_STANDS_ON = 'users'

/** The files of a module. */
export const VOCABULARY = [
  'schema',
  'rules',
  'queries',
  'commands',
  'actions',
  'jobs',
  'imports',
  'exports',
  'templates',
  'types',
]

/** What a module shows to other modules. */
export const SHOWN_TO_MODULES = ['queries', 'commands', 'rules', 'schema', 'types']

/** What may run in a browser, and so takes nothing that reads or writes. */
export const PURE = ['schema', 'rules', 'types']

/** Names that say nothing about what a file is for. */
export const EMPTY_NAMES = [
  'util',
  'utils',
  'helper',
  'helpers',
  'service',
  'services',
  'common',
  'misc',
  'index',
]

/** Returns whether module `upper` may take module `lower`. */
export function standsAbove(upper: string, lower: string): boolean {
  if (READERS.includes(lower)) return false
  if (READERS.includes(upper)) return true
  const below = STANDS_ON[upper] ?? []
  return below.some(next => next === lower || standsAbove(next, lower))
}

/** Returns whether `lib/web` may take the module. */
export function webStandsAbove(module: string): boolean {
  return module === WEB_STANDS_ON || standsAbove(WEB_STANDS_ON, module)
}
