import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EMPTY_NAMES, MODULES, VOCABULARY } from './house'
import { isCode, isTest, placeOf, stem } from './places'
import type { Violation } from './types'

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const LANGUAGES = ['zh', 'en']
const LONGEST = 250
const LONGEST_PAGE = 79

/** Checks the name of every file: the closed words of a module, plain kebab-case elsewhere, no name that says nothing. */
export function checkNames(files: string[]): Violation[] {
  return files.flatMap(file => {
    const instead = emptyName(file) ?? inLib(file) ?? badCase(file)
    return instead ? [{ file, line: 1, rule: 'names', instead }] : []
  })
}

function emptyName(file: string): string | undefined {
  const bad = file
    .split('/')
    .filter((_, at, parts) => isCode(file) || at < parts.length - 1)
    .map(stem)
    .find(
      part =>
        EMPTY_NAMES.includes(part === 'index' ? part : (part.split('-').at(-1) ?? '')) &&
        !part.startsWith('['),
    )
  return bad && `“${bad}” does not say what it holds: name the file for what it does`
}

function inLib(file: string): string | undefined {
  const [top, second = '', ...rest] = file.split('/')
  if (top !== 'lib') return undefined
  const { zone, unit, kind } = placeOf(file)
  if (zone === 'unknown-lib') return `lib/${unit} is no room of the house: see tools/structure/house.ts`
  if (zone !== 'foundation' && rest.length === 0) return `make it a folder: lib/${unit}/`
  if (zone === 'module' && rest.length > 0 && !kind && !(isTest(file) && rest.length === 1))
    return `a module holds ${VOCABULARY.join(', ')}, and tests beside them`
  const [folder, language = '', ...name] = rest
  if (
    unit === 'i18n' &&
    folder === 'messages' &&
    !isCode(file) &&
    !(LANGUAGES.includes(language) && name.length === 1)
  )
    return 'messages stand in lib/i18n/messages/<zh or en>/<namespace>.json'
  return second && undefined
}

function badCase(file: string): string | undefined {
  const parts = file.split('/')
  if (parts.length < 2 || parts[0] === 'app' || !isCode(file)) return undefined
  const odd = parts.map(stem).find(part => !KEBAB.test(part))
  return odd && `write “${odd}” in kebab-case`
}

/** Checks that hand-written files fit in the head: 250 lines, and 79 for a page. */
export function checkLength(root: string, files: string[]): Violation[] {
  return files
    .filter(file => /^(?:app|components|lib|bin)\//.test(file) && (isCode(file) || file.endsWith('.css')))
    .flatMap(file => {
      const most = /^app\/(?:.*\/)?page\.[jt]sx?$/.test(file) ? LONGEST_PAGE : LONGEST
      const lines = readFileSync(join(root, file), 'utf8').replace(/\n$/, '').split('\n').length
      const instead = `${lines} lines, at most ${most}: split it by what it does`
      return lines > most ? [{ file, line: most + 1, rule: 'length', instead }] : []
    })
}

/** Returns how many modules of the house have been built. */
export function builtModules(files: string[]): number {
  return MODULES.filter(module => files.some(file => file.startsWith(`lib/${module}/`))).length
}
