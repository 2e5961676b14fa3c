// @ts-check
// Every npm script begins here. It runs before anything is installed: Node's own modules only.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { setUp } from './run/setup.mjs'

const HELP = `Consular Liaison 领事联络

  npm run demo      the portal with a sample office, on this machine only
  npm start         the portal, for work
  npm run worker    a further worker process for a running portal
  npm run ctl       commands for operators; npm run ctl -- --help lists them
  npm test          every check and test
  npm run bench     the measures
  npm run build     only what the others do first: install, generate, build

Each first does the set-up it needs, which is skipped when nothing changed. Settings: see .env.example.`

process.chdir(path.resolve(import.meta.dirname, '..'))

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function main() {
  const [command, ...args] = process.argv.slice(2)
  if (!command || command === '--help' || command === 'help') return console.log(HELP)
  checkNode()
  if (command === 'build') return setUp()
  if (command === 'test') {
    const { test } = await import('./run/test.mjs')
    return test(args)
  }
  if (command === 'bench') {
    await setUp()
    return runHere('bench', args)
  }
  const entries = { demo: 'demo', start: 'server', worker: 'worker', ctl: 'ctl' }
  const entry = Object.hasOwn(entries, command)
    ? entries[/** @type {keyof typeof entries} */ (command)]
    : undefined
  if (!entry) throw new Error(`There is no command ${command}: node tools/run.mjs --help lists them.`)
  await setUp()
  await runHere(entry, args)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(`This needs Node.js 20.19 or later; this is ${process.versions.node}.`)
}

/**
 * Goes on as the bundled entry, in this very process, so that signals and Ctrl-C find it.
 * @param {string} entry
 * @param {string[]} args
 */
async function runHere(entry, args) {
  const file = path.resolve('dist', `${entry}.js`)
  process.argv.splice(1, Number.POSITIVE_INFINITY, file, ...args)
  process.setSourceMapsEnabled(true)
  if (entry !== 'bench') process.env.NODE_ENV = 'production'
  await import(pathToFileURL(file).href)
}
