// Holds the lockfile to what a closed network needs: exact versions, checksums, and no host's name.
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const EXACT = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/

/**
 * Returns one line for each thing that is wrong, an empty list where all is well.
 * @param {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string>, overrides?: object }} manifest package.json
 * @param {{ lockfileVersion?: number, packages?: Record<string, any> }} lock package-lock.json
 * @returns {string[]}
 */
export function checkLockfile(manifest, lock) {
  const packages = lock.packages ?? {}
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies }
  const found = [...Object.entries(wanted), ...flatten(manifest.overrides ?? {})]
    .filter(([, version]) => !EXACT.test(version) && !/^\$/.test(version))
    .map(([name, version]) => `package.json  ${name} is ${version}: pin one exact version`)
  if (lock.lockfileVersion !== 3)
    found.push('package-lock.json  is not of version 3: run npm install with npm 10 or 11')
  for (const kind of ['dependencies', 'devDependencies']) {
    const names = new Set([...Object.keys(manifest[kind] ?? {}), ...Object.keys(packages['']?.[kind] ?? {})])
    for (const name of names)
      if (manifest[kind]?.[name] !== packages['']?.[kind]?.[name])
        found.push(`package-lock.json  ${name} is not as in package.json: run npm install`)
  }
  for (const [name, version] of Object.entries(wanted)) {
    const locked = packages[`node_modules/${name}`]?.version
    if (locked !== version)
      found.push(
        `package-lock.json  ${name} is locked at ${locked ?? 'nothing'}, not ${version}: run npm install`,
      )
  }
  for (const [path, one] of Object.entries(packages)) {
    if (path === '' || one.link) continue
    if (one.resolved)
      found.push(
        `package-lock.json  ${path} names a host: set omit-lockfile-registry-resolved in .npmrc and install anew`,
      )
    if (!one.integrity && !one.inBundle)
      found.push(`package-lock.json  ${path} has no integrity: remove it and install anew`)
  }
  return found
}

/** @param {object} overrides @returns {[string, string][]} */
function flatten(overrides) {
  return Object.entries(overrides).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : flatten(value),
  )
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const read = file => JSON.parse(readFileSync(file, 'utf8'))
  const lock = read('package-lock.json')
  const found = checkLockfile(read('package.json'), lock)
  for (const line of found) console.error(line)
  if (found.length > 0) process.exit(1)
  console.log(`lockfile: ok, ${Object.keys(lock.packages).length - 1} packages`)
}
