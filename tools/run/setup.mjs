// @ts-check
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, unlessDone } from './fingerprint.mjs'
import { run, step } from './say.mjs'

/** Nothing is fetched but packages: no browser, no engine, no telemetry. */
const OFFLINE = {
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  PRISMA_SCHEMA_ENGINE_BINARY: path.resolve('tools/schema-engine.mjs'),
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
  NEXT_TELEMETRY_DISABLED: '1',
}
const SOURCES = [
  ...['app', 'bench', 'bin', 'components', 'lib', 'prisma', 'public'],
  ...['i18n.ts', 'instrumentation.ts', 'next.config.js', 'postcss.config.mjs', 'proxy.ts'],
  ...['package-lock.json', 'tsconfig.json', 'tools/run/setup.mjs'],
]
const ENTRIES = ['server', 'worker', 'ctl', 'demo', 'leash']

/** Installs, generates and builds; each only when what it depends on has changed. */
export async function setUp() {
  if (!installed()) await step('Installing packages', install)
  const schema = fingerprint(['prisma/schema', 'prisma.config.ts', 'package-lock.json'])
  await unlessDone('generate', schema, existsSync('prisma/generated'), () =>
    step('Generating the database client', generate),
  )
  const isBuilt = existsSync('.next/standalone/server.js') && existsSync('dist')
  const sources = fingerprint(SOURCES, file => !/\.test\.tsx?$|^prisma\/generated|^lib\/testing/.test(file))
  await unlessDone('build', sources, isBuilt, () => step('Building (a minute or two)', build))
}

/** Whether node_modules holds what package-lock.json says; npm writes its own list there when it has finished. */
function installed() {
  const list = 'node_modules/.package-lock.json'
  if (!existsSync(list)) return false
  const have = JSON.parse(readFileSync(list, 'utf8')).packages
  const want = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  return Object.entries(want).every(
    ([name, { version, optional }]) =>
      name === '' || (name in have ? have[name].version === version : optional),
  )
}

async function install() {
  // Not `npm ci`: it refuses a lockfile without the binaries of other platforms, which not every registry has. Versions are the lockfile's.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  if (npm) await must(process.execPath, [npm, ...args])
  else await must(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}

async function generate() {
  await must(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'])
}

async function build() {
  await must(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' })
  const standalone = '.next/standalone'
  cpSync('.next/static', `${standalone}/.next/static`, { recursive: true })
  if (existsSync('public')) cpSync('public', `${standalone}/public`, { recursive: true })
  // Settings are read when the program starts: none may come along from the machine that built it.
  for (const name of readdirSync(standalone)) if (name.startsWith('.env')) rmSync(path.join(standalone, name))
  await bundle()
}

/** Node 20 does not run TypeScript: each process entry becomes one file; packages stay where they are. */
async function bundle() {
  const { build: esbuild, stop } = await import('esbuild')
  const bench = existsSync('bench/bench.ts') ? { bench: 'bench/bench.ts' } : {}
  rmSync('dist', { recursive: true, force: true })
  await esbuild({
    entryPoints: { ...Object.fromEntries(ENTRIES.map(name => [name, `bin/${name}.ts`])), ...bench },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    alias: { '@': process.cwd() },
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'error',
  })
  await stop()
}

/**
 * Runs a command quietly; when it fails, shows what it said and stops.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function must(command, args, env = {}) {
  const { code, output } = await run(command, args, { env: { ...OFFLINE, ...env } })
  if (code === 0) return
  console.error(output.trimEnd())
  throw new Error(
    `This failed: ${[path.basename(command), ...args.map(arg => path.basename(arg))].join(' ')}`,
  )
}
