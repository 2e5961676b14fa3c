import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source, Violation } from './types'
import { isNode, literal, type Node, nameOf, nodes, walk } from './walk'

const FOLDER = 'lib/i18n/messages'
const MAKERS = ['useTranslations', 'getTranslations', 'translator']

/** Checks that both languages hold the same keys, none of them empty, and that a key that the code names exists. */
export function checkMessages(root: string, files: string[], sources: Source[]): Violation[] {
  const found: Violation[] = []
  const keysOf = new Map<string, Set<string>>()
  const read = (language: string) => {
    const prefix = `${FOLDER}/${language}/`
    for (const file of files.filter(one => one.startsWith(prefix) && one.endsWith('.json'))) {
      const { keys, problems } = readKeys(root, file)
      keysOf.set(file.slice(FOLDER.length + 1), keys)
      found.push(...problems)
    }
  }
  read('zh')
  read('en')
  for (const [name, keys] of keysOf) {
    const [language = '', file = ''] = name.split('/')
    const other = `${language === 'zh' ? 'en' : 'zh'}/${file}`
    const missing = [...keys].filter(key => !keysOf.get(other)?.has(key))
    for (const key of missing)
      found.push({
        file: `${FOLDER}/${other}`,
        line: 1,
        rule: 'messages',
        instead: `add ${key}, which ${language} has`,
      })
  }
  return [...found, ...sources.flatMap(source => unknownKeys(source, keysOf))]
}

function readKeys(root: string, file: string): { keys: Set<string>; problems: Violation[] } {
  const keys = new Set<string>()
  const problems: Violation[] = []
  const problem = (instead: string) => problems.push({ file, line: 1, rule: 'messages', instead })
  const visit = (value: unknown, key: string) => {
    if (typeof value === 'string') {
      keys.add(key)
      if (value.trim() === '') problem(`give ${key} its words`)
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, child] of Object.entries(value)) visit(child, key ? `${key}.${name}` : name)
    } else problem(`make ${key || 'the file'} a text or an object`)
  }
  try {
    visit(JSON.parse(readFileSync(join(root, file), 'utf8')), '')
  } catch {
    problem('mend the JSON')
  }
  return { keys, problems }
}

/** A translator is known by `const t = useTranslations('namespace')`; keys that are put together at run time are for the end-to-end tests. */
function unknownKeys(source: Source, keysOf: Map<string, Set<string>>): Violation[] {
  const namespaces = new Map<string, Set<string>>()
  walk(source.program, node => {
    const namespace = node.type === 'VariableDeclarator' ? namespaceOf(node.init) : undefined
    if (namespace === undefined) return
    const name = nameOf(node.id)
    namespaces.set(name, (namespaces.get(name) ?? new Set()).add(namespace))
  })
  const found: Violation[] = []
  walk(source.program, node => {
    const used = node.type === 'CallExpression' ? usedKey(node) : undefined
    const known = used && namespaces.get(used.translator)
    if (!used || !known || [...known].some(namespace => exists(keysOf, namespace, used.key))) return
    const instead = `no message ${[...known].join(' or ')}:${used.key}: add it in both languages`
    found.push({ file: source.path, line: source.lineAt(node.start), rule: 'messages', instead })
  })
  return found
}

function namespaceOf(init: unknown): string | undefined {
  const call = isNode(init) && init.type === 'AwaitExpression' ? init.argument : init
  if (!isNode(call) || call.type !== 'CallExpression' || !MAKERS.includes(nameOf(call.callee)))
    return undefined
  const [first, second] = nodes(call.arguments)
  if (nameOf(call.callee) === 'translator') return literal(second)
  const property = nodes(first?.properties).find(one => nameOf(one.key) === 'namespace')
  return literal(first) ?? literal(property?.value)
}

function usedKey(call: Node): { translator: string; key: string } | undefined {
  const key = literal(nodes(call.arguments)[0])
  const translator = nameOf(call.callee).replace(/\.(?:rich|markup|raw)$/, '')
  return key === undefined || !translator ? undefined : { translator, key }
}

function exists(keysOf: Map<string, Set<string>>, namespace: string, key: string): boolean {
  const [file, ...inside] = namespace.split('.')
  const path = [...inside, key].join('.')
  const keys = keysOf.get(`zh/${file}.json`) ?? keysOf.get(`en/${file}.json`) ?? new Set()
  return keys.has(path) || [...keys].some(one => one.startsWith(`${path}.`))
}
