import type { Import } from './types'
import { firstText, isNode, literal, type Node, nameOf, nodes, walk } from './walk'

type Found = Omit<Import, 'target' | 'pkg'>

const LOADS = ['require', 'require.resolve', 'import.meta.resolve']
const MOCKS = ['vi.mock', 'vi.doMock', 'vi.importActual', 'vi.importMock']

/** Returns every import of a file: static, side-effect, type-only, re-export, dynamic, require, mock and URL. */
export function readImports(program: Node, lineAt: (offset: number) => number): Found[] {
  const found: Found[] = []
  walk(program, node => {
    const one = readImport(node)
    if (one) found.push({ ...one, line: lineAt(node.start) })
  })
  return found
}

function readImport(node: Node): Omit<Found, 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return named(node.source, 'static', node.importKind === 'type' || allTypes(node))
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return isNode(node.source)
        ? named(node.source, 'static', node.exportKind === 'type' || allTypes(node))
        : undefined
    case 'TSImportEqualsDeclaration':
      return isNode(node.moduleReference)
        ? named(node.moduleReference.expression, 'require', node.importKind === 'type')
        : undefined
    case 'TSImportType':
      return named(node.source ?? node.argument, 'type', true)
    case 'ImportExpression':
      return loaded(node.source, 'dynamic')
    case 'CallExpression':
      return readCall(node)
    case 'NewExpression':
      return readUrl(node)
    default:
      return undefined
  }
}

function readCall(node: Node): Omit<Found, 'line'> | undefined {
  const callee = nameOf(node.callee)
  const [first] = nodes(node.arguments)
  if (LOADS.includes(callee)) return loaded(first, 'require')
  if (!MOCKS.includes(callee) || !first) return undefined
  return first.type === 'ImportExpression' ? named(first.source, 'mock', false) : named(first, 'mock', false)
}

/** `new URL('./worker.ts', import.meta.url)` takes source as an import does; data files are no imports. */
function readUrl(node: Node): Omit<Found, 'line'> | undefined {
  const [path, base] = nodes(node.arguments)
  if (nameOf(node.callee) !== 'URL' || nameOf(base) !== 'import.meta.url') return undefined
  const text = literal(path)
  return text && /\.[cm]?[jt]sx?$/.test(text) ? named(path, 'url', false) : undefined
}

function named(source: unknown, form: Found['form'], typeOnly: boolean): Omit<Found, 'line'> | undefined {
  const specifier = literal(source)
  return specifier === undefined ? undefined : { specifier, form, typeOnly }
}

/** A template with a fixed folder (`./messages/${locale}.json`) counts as an import of that folder. */
function loaded(source: unknown, form: Found['form']): Omit<Found, 'line'> {
  const plain = named(source, form, false)
  if (plain) return plain
  const prefix = isNode(source) && source.type === 'TemplateLiteral' ? firstText(source) : ''
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  return folder.replace(/[./@]/g, '') === ''
    ? { specifier: '', form, typeOnly: false, opaque: true }
    : { specifier: folder, form, typeOnly: false }
}

function allTypes(node: Node): boolean {
  const specifiers = nodes(node.specifiers)
  return (
    specifiers.length > 0 && specifiers.every(one => one.importKind === 'type' || one.exportKind === 'type')
  )
}
