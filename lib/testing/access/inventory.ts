import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every exported action as `module.name`, with its file, from the source tree. */
export function actionsInSource(): Record<string, string> {
  const files = filesUnder('lib').filter(
    file => /^lib\/[^/]+\/actions(\/[^/]+)?\.ts$/.test(file) && !file.endsWith('.test.ts'),
  )
  return sorted(files.flatMap(file => exportsOf(file).map(name => [`${file.split('/')[1]}.${name}`, file])))
}

/** Every method of every route handler as `path METHOD`, with its file. */
export function routesInSource(): Record<string, string> {
  const files = filesUnder('app').filter(file => /\/route\.tsx?$/.test(file))
  const methods = (file: string) => exportsOf(file).filter(name => /^[A-Z]+$/.test(name))
  return sorted(
    files.flatMap(file =>
      methods(file).map(method => [`${file.replace(/\/route\.tsx?$/, '')} ${method}`, file]),
    ),
  )
}

/** Every page, with the permission that it demands itself: `null` where it demands none. */
export function pagesInSource(): Record<string, string | null> {
  const pages = filesUnder('app').filter(file => file.endsWith('/page.tsx'))
  return Object.fromEntries(
    pages.map(file => [file.replace(/\/page\.tsx$/, ''), demanded(readFileSync(file, 'utf8'))]),
  )
}

function demanded(source: string): string | null {
  return /\bsignedIn\(\s*[^,()]*(?:\([^()]*\))?[^,()]*,\s*'([a-z.]+)'/.exec(source)?.[1] ?? null
}

/** Names of what a module exports as a value. Export lists and stars would escape, so there may be none. */
function exportsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  if (/^export\s*(\{|\*|default)/m.test(source)) throw new Error(`${file}: export each by its own name`)
  return [...source.matchAll(/^export (?:async )?(?:const|let|function\*?) (\w+)/gm)].map(
    found => found[1] ?? '',
  )
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

function sorted(entries: string[][]): Record<string, string> {
  return Object.fromEntries(entries.sort())
}
