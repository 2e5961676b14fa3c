import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { parseSync } from 'oxc-parser'
import { readImports } from './imports'
import { isCode } from './places'
import type { Source, Violation } from './types'
import type { Node } from './walk'

const ROOMS = ['app', 'components', 'lib', 'bin', 'tools', 'bench', 'e2e', 'prisma']
const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.mts',
  '.js',
  '.jsx',
  '.mjs',
  '.json',
  '/index.ts',
  '/index.tsx',
  '/index.js',
]

/** Returns the paths of all hand-written files of the rooms and of the root, relative to it, sorted. */
export function listFiles(root: string): string[] {
  const found: string[] = []
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (path === 'prisma/generated' || path === 'prisma/migrations') continue
      if (entry.isDirectory() && (folder || ROOMS.includes(path))) visit(path)
      else if (entry.isFile() && !path.endsWith('.d.ts')) found.push(path)
    }
  }
  visit('')
  return found.sort()
}

/** Parses every source file in `files`. A file that cannot be parsed becomes a violation, and is left out. */
export function readSources(root: string, files: string[]): { sources: Source[]; broken: Violation[] } {
  const sources: Source[] = []
  const broken: Violation[] = []
  for (const path of files.filter(isCode)) {
    const text = readFileSync(join(root, path), 'utf8')
    const { program, errors } = parseSync(path, text)
    const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
    if (errors[0]) {
      broken.push({ file: path, line: 1, rule: 'parse', instead: `mend the syntax: ${errors[0].message}` })
      continue
    }
    const node = program as unknown as Node
    const imports = readImports(node, lineAt).map(found => ({
      ...found,
      ...resolve(root, path, found.specifier),
    }))
    sources.push({
      path,
      text,
      lines: text.replace(/\n$/, '').split('\n').length,
      program: node,
      imports,
      lineAt,
    })
  }
  return { sources, broken }
}

function resolve(root: string, from: string, specifier: string): { target: string } | { pkg: string } {
  const bare = specifier.replace(/[?#].*$/, '')
  if (bare.startsWith('@/')) return { target: onDisk(root, bare.slice(2)) }
  if (/^\.{1,2}(?:\/|$)/.test(bare)) return { target: onDisk(root, join(dirname(from), bare)) }
  if (bare.startsWith('/') || bare.startsWith('file:'))
    return { target: onDisk(root, relative(root, bare.replace(/^file:(?:\/\/)?/, ''))) }
  return { pkg: bare }
}

function onDisk(root: string, path: string): string {
  const clean = normalize(path).split(sep).join('/').replace(/\/$/, '')
  const isFile = (file: string) => existsSync(join(root, file)) && statSync(join(root, file)).isFile()
  const withoutJs = clean.replace(/\.([cm]?)jsx?$/, '.$1ts')
  return (
    ENDINGS.map(ending => clean + ending).find(isFile) ?? [withoutJs, `${withoutJs}x`].find(isFile) ?? clean
  )
}
