import { placeOf } from './places'
import type { Source, Violation } from './types'
import { isNode, type Node, nameOf, nodes, walk } from './walk'

/** `action` demands a permission; `openAction` is for who is not signed in yet, and says so by its name. */
const WRAPPERS: Record<string, string> = { action: 'lib/web/action', openAction: 'lib/web/open-action' }

/** Returns whether the file begins with 'use server'. */
export function isServerFile(source: Source): boolean {
  return nodes(source.program.body).some(isUseServer)
}

/** Checks that whatever the browser can call stands in a module's actions, and is made by a wrapper that declares who may. */
export function checkServerFiles(sources: Source[]): Violation[] {
  return sources.flatMap(source => {
    const at = (node: Node, instead: string) => ({
      file: source.path,
      line: source.lineAt(node.start),
      rule: 'actions',
      instead,
    })
    const { kind, zone, test } = placeOf(source.path)
    const isActions = zone === 'module' && kind === 'actions' && !test
    const found: Violation[] = []
    const top = nodes(source.program.body)
    walk(source.program, node => {
      if (isUseServer(node) && !(isActions && top.includes(node)))
        found.push(at(node, "'use server' stands only at the head of a module's actions"))
    })
    if (!isActions) return found
    if (!isServerFile(source)) found.push(at(source.program, "begin the file with 'use server'"))
    return [...found, ...top.flatMap(node => judgeExport(node, source).map(([bad, why]) => at(bad, why)))]
  })
}

function judgeExport(node: Node, source: Source): [Node, string][] {
  const only =
    'an actions file exports only `const name = action({ permission, … })`, or openAction for who is not signed in'
  if (node.type === 'ExportAllDeclaration' || node.type === 'ExportDefaultDeclaration') return [[node, only]]
  if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') return []
  const { declaration } = node
  if (!isNode(declaration)) return [[node, only]]
  if (/^TS(?:Interface|TypeAlias)/.test(declaration.type)) return []
  if (declaration.type !== 'VariableDeclaration') return [[node, only]]
  return nodes(declaration.declarations).flatMap((one): [Node, string][] => {
    const wrapper = wrapperOf(one.init, source)
    if (!wrapper) return [[one, `${only}, both of lib/web`]]
    return wrapper === 'openAction' || declaresPermission(one.init)
      ? []
      : [[one, 'name the permission that the action needs']]
  })
}

/** Returns which of the wrappers makes the action, provided that the file takes it from lib/web. */
function wrapperOf(init: unknown, source: Source): string | undefined {
  const called = isNode(init) && init.type === 'CallExpression' ? nameOf(init.callee) : ''
  const home = Object.hasOwn(WRAPPERS, called) ? WRAPPERS[called] : undefined
  const isTaken = source.imports.some(one => one.target?.replace(/\.ts$/, '') === home)
  return home && isTaken ? called : undefined
}

function declaresPermission(call: unknown): boolean {
  const [settings] = isNode(call) ? nodes(call.arguments) : []
  return nodes(settings?.properties).some(one => nameOf(one.key) === 'permission')
}

function isUseServer(node: Node): boolean {
  return node.type === 'ExpressionStatement' && node.directive === 'use server'
}
