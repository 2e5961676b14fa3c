// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A hash of the content of all files in these folders and of these files.
 * @param {string[]} roots
 * @param {(file: string) => boolean} [counts]
 */
export function fingerprint(roots, counts = () => true) {
  const hash = createHash('sha256').update(process.version)
  for (const file of roots.flatMap(list).filter(counts)) {
    hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/**
 * Does `work` unless it was done, to its end, with the same fingerprint, and what it made is still there.
 * @param {string} name
 * @param {string} print
 * @param {boolean} there
 * @param {() => Promise<void>} work
 */
export async function unlessDone(name, print, there, work) {
  const file = path.join('.cache', `${name}.done`)
  if (there && existsSync(file) && readFileSync(file, 'utf8') === print) return
  rmSync(file, { force: true })
  await work()
  mkdirSync('.cache', { recursive: true })
  writeFileSync(file, print)
}

/** @param {string} root @returns {string[]} */
function list(root) {
  if (!existsSync(root)) return []
  if (!statSync(root).isDirectory()) return [root]
  return readdirSync(root)
    .sort()
    .flatMap(name => list(path.join(root, name)))
}
