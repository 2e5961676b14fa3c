import { PURE } from './house'
import { type Place, placeOf } from './places'
import { isServerFile } from './server-files'
import type { Import, Source, Violation } from './types'

/**
 * Checks that what may run in a browser (components, schema, rules, types) does not come to the database over a chain
 * of imports that each look harmless. Types are gone by then, and an action is called over the network: both end the chain.
 */
export function checkReach(sources: Source[]): Violation[] {
  const byPath = new Map(sources.map(source => [source.path, source]))
  return sources
    .filter(source => startsInBrowser(placeOf(source.path)))
    .flatMap(source => {
      const seen = new Set([source.path])
      return valueImports(source).flatMap(one => {
        const chain = chainToDatabase(one.target ?? '', byPath, seen)
        if (!chain || chain.length < 2) return []
        const instead = `this comes to the database over ${chain.join(' → ')}: let a query do it and pass plain data`
        return [{ file: source.path, line: one.line, rule: 'reach', instead }]
      })
    })
}

function startsInBrowser(place: Place): boolean {
  if (place.test) return false
  return (
    place.zone === 'ui' ||
    place.zone === 'components' ||
    (place.zone === 'module' && PURE.includes(place.kind))
  )
}

function chainToDatabase(path: string, byPath: Map<string, Source>, seen: Set<string>): string[] | undefined {
  const place = placeOf(path)
  if (place.unit === 'db' && place.zone === 'foundation') return [path]
  if (place.zone === 'module' && ['queries', 'commands'].includes(place.kind)) return [path]
  const source = byPath.get(path)
  if (!source || seen.has(path) || isServerFile(source)) return undefined
  seen.add(path)
  for (const one of valueImports(source)) {
    const chain = chainToDatabase(one.target ?? '', byPath, seen)
    if (chain) return [path, ...chain]
  }
  return undefined
}

function valueImports(source: Source): Import[] {
  return source.imports.filter(one => !one.typeOnly && one.target !== undefined)
}
