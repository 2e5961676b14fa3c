import { checkCycles } from './cycles'
import { checkLayers } from './layers'
import { checkMessages } from './messages'
import { checkPackages } from './packages'
import { checkReach } from './reach'
import { checkServerFiles } from './server-files'
import { listFiles, readSources } from './source'
import type { Violation } from './types'
import { builtModules, checkLength, checkNames } from './vocabulary'

/** Checks the project under `root` against every rule of the house. Returns what is wrong, in order, and what was looked at. */
export function checkStructure(root: string): { violations: Violation[]; summary: string } {
  const files = listFiles(root)
  const { sources, broken } = readSources(root, files)
  const violations = [
    ...broken,
    ...checkNames(files),
    ...checkLength(root, files),
    ...checkLayers(sources),
    ...checkPackages(sources),
    ...checkReach(sources),
    ...checkServerFiles(sources),
    ...checkCycles(sources),
    ...checkMessages(root, files, sources),
  ].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
  const lengths = sources.map(source => source.lines).sort((a, b) => a - b)
  const imports = sources.reduce((sum, source) => sum + source.imports.length, 0)
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0
  return {
    violations,
    summary: `${sources.length} files, ${imports} imports, ${builtModules(files)} modules, median ${median} lines`,
  }
}
