import { FOUNDATIONS, MODULES, SHARED, VOCABULARY } from './house'

export type Zone =
  | 'page'
  | 'route'
  | 'ui'
  | 'components'
  | 'module'
  | 'shared'
  | 'foundation'
  | 'web'
  | 'testing'
  | 'unknown-lib'
  | 'bin'
  | 'server'
  | 'sample'
  | 'generated'
  | 'enums'
  | 'tools'
  | 'bench'
  | 'e2e'
  | 'proxy'
  | 'config'
  | 'data'

/** Where a file stands: its zone, in lib also its unit (`plans`) and in a module its kind (`commands`). */
export interface Place {
  path: string
  zone: Zone
  unit: string
  kind: string
  test: boolean
}

const CODE = /\.(?:[cm]?[jt]s|[jt]sx)$/

/** Returns whether the path is source that this check parses. */
export function isCode(path: string): boolean {
  return CODE.test(path) && !path.endsWith('.d.ts')
}

/** Returns whether the path is a test. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

/** Returns a file's name up to its first dot. */
export function stem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.slice(0, name.indexOf('.') > 0 ? name.indexOf('.') : undefined)
}

/** Returns where a path, relative to the project's root, stands. It need not exist, nor have an extension. */
export function placeOf(path: string): Place {
  const [top = '', second = '', third = ''] = path.split('/')
  const place = (zone: Zone, unit = '', kind = ''): Place => ({ path, zone, unit, kind, test: isTest(path) })
  if (top === 'lib') return placeInLib(place, stem(second), stem(third))
  if (top === 'app') return place(/^route$/.test(stem(path)) ? 'route' : 'page')
  if (top === 'components') return place(second === 'ui' ? 'ui' : 'components', second)
  if (top === 'bin') return place(/^server(?:-|$)/.test(stem(second)) ? 'server' : 'bin')
  if (top === 'prisma' && second === 'generated')
    return place(stem(third) === 'enums' ? 'enums' : 'generated')
  if (top === 'prisma' && second === 'sample') return place('sample')
  if (top === 'tools' || top === 'bench' || top === 'e2e') return place(top)
  if (path.includes('/')) return place('data')
  if (stem(path) === 'proxy' || stem(path) === 'instrumentation') return place('proxy')
  return place(isCode(path) ? 'config' : 'data')
}

function placeInLib(
  place: (zone: Zone, unit: string, kind?: string) => Place,
  unit: string,
  kind: string,
): Place {
  if (MODULES.includes(unit)) return place('module', unit, VOCABULARY.includes(kind) ? kind : '')
  if (SHARED.includes(unit)) return place('shared', unit, kind)
  if (FOUNDATIONS.includes(unit)) return place('foundation', unit, kind)
  if (unit === 'web') return place('web', unit, kind)
  if (unit === 'testing') return place('testing', unit, kind)
  return place('unknown-lib', unit, kind)
}
