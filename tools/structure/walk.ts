/** A node of the syntax tree (ESTree with TypeScript), as far as this check looks into it. */
export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/** Returns whether a value found in the tree is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Calls `visit` for `node` and everything below it, top-down in the order of the text. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit)
  }
}

/** Returns the nodes in a list-valued property, an empty list where there is none. */
export function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** Returns the text of a string literal or of a template without holes, else undefined. */
export function literal(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value
  if (value.type === 'TSLiteralType') return literal(value.literal)
  if (value.type === 'TemplateLiteral' && nodes(value.expressions).length === 0) return firstText(value)
  return undefined
}

/** Returns the fixed text that a template begins with. */
export function firstText(template: Node): string {
  const cooked = nodes(template.quasis)[0]?.value as { cooked?: string } | undefined
  return cooked?.cooked ?? ''
}

/** Returns the name of an identifier, or `object.property` of a plain member, else an empty string. */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return ''
  if (value.type === 'Identifier') return String(value.name)
  if (value.type === 'MetaProperty') return 'import.meta'
  if (value.type === 'MemberExpression') return `${nameOf(value.object)}.${nameOf(value.property)}`
  return ''
}
