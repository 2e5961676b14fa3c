import { placeOf } from './places'
import type { Source, Violation } from './types'

type Edge = { to: string; file: string; line: number }
type Graph = Map<string, Edge[]>

/** Finds circles of imports between files, and between the rooms of lib. Type-only imports count: they bind as well. */
export function checkCycles(sources: Source[]): Violation[] {
  const known = new Set(sources.map(source => source.path))
  return [
    ...circles(graphOf(sources, path => (known.has(path) ? path : undefined))),
    ...circles(graphOf(sources, roomOf)),
  ]
}

/** Actions and lib/web stand at the outer edge of lib, tests outside it: they are no part of the circles of rooms. */
function roomOf(path: string): string | undefined {
  const { zone, unit, kind, test } = placeOf(path)
  if (test || kind === 'actions') return undefined
  return zone === 'module' || zone === 'shared' || zone === 'foundation' ? `lib/${unit}` : undefined
}

function graphOf(sources: Source[], nameFor: (path: string) => string | undefined): Graph {
  const graph: Graph = new Map()
  for (const source of sources) {
    const from = nameFor(source.path)
    if (!from) continue
    const edges = graph.get(from) ?? []
    for (const one of source.imports) {
      const to = one.target === undefined ? undefined : nameFor(one.target)
      if (to && (to !== from || from === source.path)) edges.push({ to, file: source.path, line: one.line })
    }
    graph.set(from, edges)
  }
  return graph
}

/** Reports one shortest circle for each group of names that can all reach each other. */
function circles(graph: Graph): Violation[] {
  const told = new Set<string>()
  const found: Violation[] = []
  for (const start of [...graph.keys()].sort()) {
    if (told.has(start)) continue
    const circle = shortestCircle(graph, start)
    const first = circle?.[0]
    if (!circle || !first) continue
    for (const edge of circle) told.add(edge.to)
    const path = [start, ...circle.map(edge => edge.to)].join(' → ')
    found.push({
      file: first.file,
      line: first.line,
      rule: 'cycle',
      instead: `break the circle ${path}: move what both need below them`,
    })
  }
  return found
}

function shortestCircle(graph: Graph, start: string): Edge[] | undefined {
  const cameBy = new Map<string, { edge: Edge; from: string }>()
  const queue = [start]
  for (const from of queue) {
    for (const edge of graph.get(from) ?? []) {
      if (edge.to === start) return trail(cameBy, start, from, edge)
      if (cameBy.has(edge.to)) continue
      cameBy.set(edge.to, { edge, from })
      queue.push(edge.to)
    }
  }
  return undefined
}

function trail(
  cameBy: Map<string, { edge: Edge; from: string }>,
  start: string,
  last: string,
  closing: Edge,
): Edge[] {
  const edges = [closing]
  for (let at = last; at !== start; ) {
    const step = cameBy.get(at)
    if (!step) break
    edges.unshift(step.edge)
    at = step.from
  }
  return edges
}
