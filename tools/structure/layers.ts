import { PURE, SHOWN_TO_MODULES, standsAbove, webStandsAbove } from './house'
import { type Place, placeOf } from './places'
import type { Import, Source, Violation } from './types'

const IN_MODULE_NEVER: Record<string, string[]> = {
  schema: ['queries', 'commands', 'actions', 'jobs', 'imports', 'exports', 'templates'],
  rules: ['queries', 'commands', 'actions', 'jobs', 'imports', 'exports', 'templates'],
  types: ['queries', 'commands', 'actions', 'jobs', 'imports', 'exports', 'templates'],
  queries: ['commands', 'actions', 'jobs', 'imports', 'exports'],
  commands: ['actions', 'jobs', 'imports'],
  templates: ['queries', 'commands', 'actions', 'jobs', 'imports', 'exports'],
  exports: ['commands', 'actions', 'jobs', 'imports'],
  imports: ['actions', 'jobs', 'exports'],
  jobs: ['actions'],
  actions: ['jobs'],
}
const ROUTE_TAKES = ['queries', 'commands', 'schema', 'types', 'rules', 'imports', 'exports']
const PAGE_TAKES = ['queries', 'actions', 'schema', 'types', 'rules']
const COMPONENT_TAKES = ['actions', 'schema', 'types', 'rules']
const IO_FOUNDATIONS = ['db', 'env', 'log']
/** The words that the records use are plain constants and run anywhere; these rooms know no records. */
const NO_ENUMS = ['ui', 'tools', 'config', 'proxy']
const WRITERS = ['jobs', 'mail']

/** Checks every import of every source file against the order of the house. */
export function checkLayers(sources: Source[]): Violation[] {
  return sources.flatMap(source => {
    const from = placeOf(source.path)
    return source.imports.flatMap(one => {
      const instead = one.opaque ? opaque(from) : one.target === undefined ? undefined : judge(from, one)
      return instead ? [{ file: source.path, line: one.line, rule: 'layers', instead }] : []
    })
  })
}

function opaque(from: Place): string | undefined {
  const free = from.test || ['tools', 'bench', 'e2e', 'testing', 'config'].includes(from.zone)
  return free ? undefined : 'name the module in the import literally, so that it can be checked'
}

function judge(from: Place, one: Import): string | undefined {
  const to = placeOf(one.target ?? '')
  if (to.test) return 'a test is imported by nobody: move what you need to lib/testing'
  if (from.zone === 'bench' || from.zone === 'e2e' || from.zone === 'testing') return undefined
  if (from.test && from.zone !== 'tools' && (to.zone === 'testing' || to.zone === 'e2e')) return undefined
  if (to.zone === 'enums' && !NO_ENUMS.includes(from.zone)) return undefined
  return fromAnywhere(from, to) ?? BY_ZONE[from.zone](from, to, one)
}

/** What holds for every importer but the tests' own rooms. */
function fromAnywhere(from: Place, to: Place): string | undefined {
  if (to.zone === 'bench') return 'bench/ is imported by nobody'
  if (to.zone === 'e2e' && from.zone !== 'config') return 'e2e/ is imported by nobody but tests'
  if (to.zone === 'testing' && from.zone !== 'config') return 'lib/testing is for tests: use the real thing'
  if (to.zone === 'generated' && from.unit !== 'db')
    return 'take the database client and its types from lib/db'
  if (to.zone === 'page' && from.zone !== 'page' && from.zone !== 'route') return 'app/ is imported by nobody'
  if (to.zone === 'route' || to.zone === 'proxy')
    return 'Next alone calls this file: move what you need to lib/'
  if (to.zone === 'unknown-lib') return 'lib/ has no such room: see tools/structure/house.ts'
  return undefined
}

const BY_ZONE: Record<Place['zone'], (from: Place, to: Place, one: Import) => string | undefined> = {
  page: (_, to) => {
    if (to.zone === 'foundation' && to.unit === 'db') return 'a page asks a query of a module'
    if (to.zone === 'shared' && WRITERS.includes(to.unit)) return 'a page only reads: leave this to a command'
    if (to.zone === 'module' && !PAGE_TAKES.includes(to.kind))
      return `a page calls queries, and writes through actions: it never takes ${to.kind || 'this'}`
    return within(to, ['page', 'ui', 'components', 'module', 'shared', 'foundation', 'web'])
  },
  route: (_, to) => {
    if (to.zone === 'module' && !ROUTE_TAKES.includes(to.kind))
      return `a route handler calls queries and commands: it never takes ${to.kind || 'this'}`
    return within(to, ['page', 'ui', 'components', 'module', 'shared', 'foundation', 'web'])
  },
  ui: (_, to) => {
    if (to.zone === 'shared' && to.unit !== 'i18n')
      return 'components/ui knows only lib/i18n: take it as a prop'
    if (to.zone === 'foundation' && to.unit !== 'errors')
      return 'components/ui knows only lib/errors: take it as a prop'
    return within(to, ['ui', 'shared', 'foundation'])
  },
  components: (_, to) => {
    if (to.zone === 'foundation' && IO_FOUNDATIONS.includes(to.unit))
      return 'let the page pass plain data down'
    if (to.zone === 'shared' && WRITERS.includes(to.unit)) return 'call an action of the module'
    if (to.zone === 'module' && !COMPONENT_TAKES.includes(to.kind))
      return `components take actions, schema, types and rules, never ${to.kind || 'this'}: let the page pass plain data down`
    return within(to, ['ui', 'components', 'module', 'shared', 'foundation'])
  },
  module: fromModule,
  shared: (_, to) => within(to, ['shared', 'foundation']),
  foundation: (_, to) => within(to, ['foundation', 'generated']),
  web: (_, to) => {
    if (to.zone === 'module' && !webStandsAbove(to.unit))
      return `lib/web stands below ${to.unit}: let app/ or an action do it`
    if (to.zone === 'module' && !SHOWN_TO_MODULES.includes(to.kind)) return notShown(to)
    return within(to, ['web', 'module', 'shared', 'foundation'])
  },
  bin: (_, to) =>
    to.zone === 'web'
      ? 'only the server entry takes lib/web'
      : within(to, ['bin', 'server', 'sample', 'components', 'ui', 'module', 'shared', 'foundation']),
  server: (_, to) =>
    within(to, ['bin', 'server', 'sample', 'components', 'ui', 'module', 'shared', 'foundation', 'web']),
  sample: (_, to) => within(to, ['sample', 'module', 'shared', 'foundation']),
  tools: (_, to) => within(to, ['tools']),
  proxy: (_, to) => within(to, ['shared', 'foundation', 'web']),
  config: (_, to) => within(to, ['config', 'tools', 'testing', 'e2e']),
  'unknown-lib': () => undefined,
  testing: () => undefined,
  bench: () => undefined,
  e2e: () => undefined,
  generated: () => undefined,
  enums: () => undefined,
  data: () => undefined,
}

function fromModule(from: Place, to: Place, one: Import): string | undefined {
  if (to.zone === 'web' && from.kind !== 'actions')
    return 'only actions take lib/web: take the Actor as an argument'
  if (PURE.includes(from.kind) && !one.typeOnly && !from.test) {
    if (to.zone === 'foundation' && to.unit !== 'errors')
      return `${from.kind} are pure: take what lib/${to.unit} gives as an argument`
    if (to.zone === 'shared' && WRITERS.includes(to.unit))
      return `${from.kind} are pure: leave lib/${to.unit} to commands`
  }
  if (to.zone === 'module') return betweenKinds(from, to, one)
  return within(to, ['shared', 'foundation', 'web'])
}

function betweenKinds(from: Place, to: Place, one: Import): string | undefined {
  if (from.unit !== to.unit) {
    if (!standsAbove(from.unit, to.unit))
      return `${from.unit} does not stand above ${to.unit}: send a job or an event instead`
    if (!SHOWN_TO_MODULES.includes(to.kind)) return notShown(to)
    if (from.unit === 'stats' && to.kind === 'commands') return 'stats only reads: take queries'
  }
  if (from.test || !IN_MODULE_NEVER[from.kind]?.includes(to.kind)) return undefined
  if (from.kind === 'types' && to.kind === 'queries' && one.typeOnly) return undefined
  return `${from.kind} never take ${to.kind}: call it from where both are known`
}

function notShown(to: Place): string {
  return `other modules take ${SHOWN_TO_MODULES.join(', ')} of ${to.unit}, never ${to.kind || 'this'}`
}

function within(to: Place, zones: Place['zone'][]): string | undefined {
  if (to.zone === 'data' || zones.includes(to.zone)) return undefined
  return `${to.path.split('/').slice(0, 2).join('/')} stands above this file or beside it: see ARCHITECTURE.md, "who may import whom"`
}
