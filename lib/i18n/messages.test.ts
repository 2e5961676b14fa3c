import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { messages } from './messages'

it.each(['zh', 'en'] as const)('lists every file of %s', locale => {
  const files = readdirSync(new URL(`./messages/${locale}`, import.meta.url)).map(name =>
    name.replace('.json', ''),
  )
  expect(Object.keys(messages[locale]).sort()).toEqual(files.sort())
})

it('has the same keys in both languages', () => {
  expect(keysOf(messages.en)).toEqual(keysOf(messages.zh))
})

function keysOf(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [path]
  return Object.entries(node)
    .flatMap(([key, value]) => keysOf(value, path ? `${path}.${key}` : key))
    .sort()
}
