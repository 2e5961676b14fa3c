/** Marks that turn the direction of what stands after them (Unicode, UAX 9): in a title they would turn the rest of a letter. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * What was typed, as names and texts; files are left out, the character NUL, which no text in the database can hold, and marks that turn the
 * direction. A repeated name, or one ending in `[]`, gives a list.
 */
export function typedValues(data: FormData): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION')) continue
    const texts = data
      .getAll(name)
      .flatMap(value => (typeof value === 'string' ? value.replaceAll('\0', '').replace(TURNING, '') : []))
    typed[name] = texts.length > 1 || name.endsWith('[]') ? texts : (texts[0] ?? '')
  }
  return typed
}

/** Nests dotted names (`programme.0.time`) into objects and lists; `[]` at the end of a name marks a list. */
export function nested(typed: Record<string, string | string[]>): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(typed)) {
    const path = name.replace(/\[\]$/, '').split('.')
    if (path.some(part => part === '__proto__' || part === 'constructor' || part === 'prototype')) continue
    let place = root
    for (const part of path.slice(0, -1)) {
      const next = place[part]
      const inner =
        typeof next === 'object' && next !== null && !Array.isArray(next)
          ? (next as Record<string, unknown>)
          : {}
      place[part] = inner
      place = inner
    }
    place[path.at(-1) as string] = value
  }
  return listed(root) as Record<string, unknown>
}

function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, listed(inner)] as const)
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key))
  if (isList) return entries.sort((a, b) => Number(a[0]) - Number(b[0])).map(([, inner]) => inner)
  return Object.fromEntries(entries)
}

const SECRET = /^(password|token|code|current)$/

/** What was typed, as it may go back into a page: without what is secret. */
export function withoutSecrets(typed: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !SECRET.test(name)))
}
