import { type Place, placeOf } from './places'
import type { Source, Violation } from './types'

const NEXT_BOUND = /^(?:next(?:\/|$)|next-intl\/|next-auth(?:\/|$)|@auth\/)/
const DATABASE = /^(?:@prisma\/|prisma\/|\.prisma\/)/

/** Checks that Next stays at the house's web side, and the database client behind `lib/db`. */
export function checkPackages(sources: Source[]): Violation[] {
  return sources.flatMap(source => {
    const from = placeOf(source.path)
    return source.imports.flatMap(({ pkg, line }) => {
      const instead = pkg === undefined ? undefined : judge(from, pkg)
      return instead ? [{ file: source.path, line, rule: 'packages', instead }] : []
    })
  })
}

function judge(from: Place, pkg: string): string | undefined {
  if (NEXT_BOUND.test(pkg) && !mayTakeNext(from))
    return `${pkg} is bound to Next: only app, components, lib/web, actions and the request files of lib/i18n take it`
  if (DATABASE.test(pkg) && !mayTakePrisma(from)) return 'take the database client and its types from lib/db'
  return undefined
}

function mayTakeNext(from: Place): boolean {
  if (['page', 'route', 'ui', 'components', 'web', 'proxy', 'config', 'testing', 'e2e'].includes(from.zone))
    return true
  if (from.zone === 'server') return true
  if (from.unit === 'i18n') return ['request', 'routing', 'navigation'].includes(from.kind)
  return from.kind === 'actions'
}

function mayTakePrisma(from: Place): boolean {
  return ['tools', 'bench', 'e2e', 'testing', 'config'].includes(from.zone) || from.unit === 'db'
}
