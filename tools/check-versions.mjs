// Holds the security floor: versions below it have known holes, and some packages are not to be used at all.
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @type {Record<string, { least: string, below?: string }>} */
const FLOOR = {
  next: { least: '16.3.3' },
  'next-auth': { least: '5.0.0-beta.32' },
  nodemailer: { least: '10.0.0', below: '11.0.0' },
}
const REFUSED = ['xlsx', 'exceljs']

/**
 * Returns one line for each package in the lockfile that is refused or too old, wherever in the tree it stands.
 * @param {{ packages?: Record<string, { name?: string, version?: string }> }} lock package-lock.json
 * @returns {string[]}
 */
export function checkVersions(lock) {
  const installed = Object.entries(lock.packages ?? {}).flatMap(([path, one]) => {
    const name = one.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return path === '' ? [] : [{ path, name, version: one.version ?? '0.0.0' }]
  })
  const missing = Object.keys(FLOOR)
    .filter(name => !installed.some(one => one.name === name))
    .map(name => `${name} is not installed: the floor below it holds nothing, see tools/check-versions.mjs`)
  return [...missing, ...installed.flatMap(judge)]
}

/** @param {{ path: string, name: string, version: string }} one @returns {string[]} */
function judge({ path, name, version }) {
  if (REFUSED.includes(name)) return [`${path} is refused: use write-excel-file and read-excel-file`]
  const floor = FLOOR[name]
  if (!floor) return []
  if (compareVersions(version, floor.least) < 0) return [`${path} is ${version}: at least ${floor.least}`]
  if (floor.below && compareVersions(version, floor.below) >= 0)
    return [`${path} is ${version}: stay below ${floor.below}`]
  return []
}

/**
 * Orders two versions as semver does: numbers by value, a pre-release before its release.
 * @param {string} a
 * @param {string} b
 * @returns {number} below, at or above zero
 */
export function compareVersions(a, b) {
  const [[coreA, preA], [coreB, preB]] = [split(a), split(b)]
  const byCore = compareParts(coreA, coreB)
  if (byCore !== 0) return byCore
  if (!preA || !preB) return (preA ? -1 : 0) + (preB ? 1 : 0)
  return compareParts(preA, preB)
}

/** @param {string} version @returns {[string[], string[] | undefined]} */
function split(version) {
  const plain = version.replace(/\+.*$/, '')
  const dash = plain.indexOf('-')
  return dash < 0
    ? [plain.split('.'), undefined]
    : [plain.slice(0, dash).split('.'), plain.slice(dash + 1).split('.')]
}

/** @param {string[]} a @param {string[]} b @returns {number} */
function compareParts(a, b) {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [x, y] = [a[at], b[at]]
    if (x === y) continue
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1
    const [isX, isY] = [/^\d+$/.test(x), /^\d+$/.test(y)]
    if (isX && isY && Number(x) !== Number(y)) return Number(x) - Number(y)
    if (isX !== isY) return isX ? -1 : 1
    if (!isX) return x < y ? -1 : 1
  }
  return 0
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const found = checkVersions(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  for (const line of found) console.error(`package-lock.json  ${line}`)
  if (found.length > 0) process.exit(1)
  console.log(`versions: ok, ${Object.keys(FLOOR).length} at or above the security floor`)
}
