// @ts-check
import { existsSync } from 'node:fs'
import { run, step } from './say.mjs'

/** Whether Debian's packages may be installed here: as root, where there is apt-get. */
export function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/**
 * Installs Debian's packages and says so. Throws an Error with what apt-get says.
 * @param {string[]} packages
 */
export function installPackages(packages) {
  return step(`Installing ${packages.join(' and ')}`, () => install(packages))
}

/** @param {string[]} packages */
async function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    { env },
  )
  if (code !== 0) throw new Error(`${packages.join(' and ')} could not be installed:\n${output.trimEnd()}`)
}
