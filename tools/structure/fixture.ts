import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkStructure } from './check-structure'

/** Writes the files into a new folder, checks it, removes it, and returns one `file:line rule` with its advice per violation. */
export function check(files: Record<string, string>): { at: string; rule: string; instead: string }[] {
  const root = mkdtempSync(join(tmpdir(), 'house-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return checkStructure(root).violations.map(({ file, line, rule, instead }) => ({
      at: `${file}:${line}`,
      rule,
      instead,
    }))
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** Returns the rules that the files break, each once. */
export function rulesBroken(files: Record<string, string>): string[] {
  return [...new Set(check(files).map(one => one.rule))].sort()
}

/** The ways in which one file can take another. */
export const FORMS: Record<string, (specifier: string) => string> = {
  static: to => `import { a } from '${to}'\nconsole.log(a)\n`,
  'side-effect': to => `import '${to}'\n`,
  namespace: to => `import * as a from '${to}'\nconsole.log(a)\n`,
  're-export': to => `export { a } from '${to}'\n`,
  're-export of all': to => `export * from '${to}'\n`,
  dynamic: to => `export const load = () => import('${to}')\n`,
  'dynamic with a template': to => `export const load = () => import(\`${to}\`)\n`,
  require: to => `const a = require('${to}')\nconsole.log(a)\n`,
  'import equals': to => `import a = require('${to}')\nconsole.log(a)\n`,
  'type-only': to => `import type { A } from '${to}'\nexport const a = (b: A) => b\n`,
  'type-only name': to => `import { type A } from '${to}'\nexport const a = (b: A) => b\n`,
  'type-only re-export': to => `export type { A } from '${to}'\n`,
  'import type in place': to => `export const a = (b: import('${to}').A) => b\n`,
}
