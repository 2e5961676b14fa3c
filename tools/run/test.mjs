// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ensureBrowser } from './browser.mjs'
import { ensureMailServer } from './mail-server.mjs'
import { run, step } from './say.mjs'
import { setUp } from './setup.mjs'

const HELP = `npm test -- [--only checks,unit,e2e]

Does the set-up, then the checks, the unit tests, and the end-to-end tests in a browser. Without --only: all.`

/** @typedef {{ passed: number, failed: number }} Count */

const UNIT_REPORT = '.cache/vitest.json'
const E2E_REPORT = '.cache/playwright.json'

/** Each counts as one test. They run beside each other, two at a time. */
const CHECKS = {
  'format and lint': ['@biomejs/biome/bin/biome', 'ci', '.'],
  types: ['typescript/bin/tsc', '--noEmit', '--incremental', 'false'],
  structure: ['tsx/dist/cli.mjs', 'tools/structure/check.ts'],
  'unused code and packages': ['knip/bin/knip.js'],
  lockfile: ['../tools/check-lockfile.mjs'],
  'version floor': ['../tools/check-versions.mjs'],
}

/** @type {Record<string, () => Promise<Count>>} */
const parts = { checks, unit, e2e }

/**
 * Runs everything and ends with a line `N passed, N failed`.
 * @param {string[]} args
 */
export async function test(args) {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help) return console.log(HELP)
  const names = values.only ? values.only.split(',') : Object.keys(parts)
  const wrong = names.find(name => !Object.hasOwn(parts, name))
  if (wrong) throw new Error(`--only takes ${Object.keys(parts).join(', ')}, not ${wrong}.`)

  await setUp()
  const total = { passed: 0, failed: 0 }
  for (const name of names) {
    const { passed, failed } = (await parts[name]?.()) ?? { passed: 0, failed: 1 }
    total.passed += passed
    total.failed += failed
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed ? 1 : 0
}

async function checks() {
  const waiting = Object.entries(CHECKS)
  const count = { passed: 0, failed: 0 }
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) count[await check(...next)] += 1
  }
  await step('Checks', () => Promise.all([worker(), worker()]))
  return count
}

/**
 * @param {string} name
 * @param {string[]} command
 * @returns {Promise<'passed' | 'failed'>}
 */
async function check(name, [script = '', ...args]) {
  const { code, output } = await run(process.execPath, [`node_modules/${script}`, ...args])
  console.log(code === 0 ? `  ✓ ${name}` : `  ✗ ${name}\n${output.trimEnd()}`)
  return code === 0 ? 'passed' : 'failed'
}

async function unit() {
  try {
    await ensureMailServer()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  return suite('Unit tests', 'vitest/vitest.mjs', args, UNIT_REPORT, report => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }))
}

async function e2e() {
  try {
    await ensureBrowser()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
  const journeys = await playwright('Journeys', ['--project=journeys'])
  const pages = await playwright('Every page', ['--project=pages', '--workers=2'])
  return { passed: journeys.passed + pages.passed, failed: journeys.failed + pages.failed }
}

/**
 * @param {string} name
 * @param {string[]} args
 */
function playwright(name, args) {
  return suite(name, '@playwright/test/cli.js', ['test', ...args], E2E_REPORT, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }))
}

/**
 * What is read of a report: vitest's counts by themselves, Playwright's in `stats`.
 * @typedef {{ numPassedTests: number, numFailedTests: number, stats: { expected: number, flaky: number, unexpected: number } }} Report
 */

/**
 * Runs a test runner and counts by its own report. One that fails and reports no failed test counts as one failed.
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @param {string} report
 * @param {(report: Report) => Count} read
 */
async function suite(name, script, args, report, read) {
  rmSync(report, { force: true })
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT }
  const { code } = await step(name, () =>
    run(process.execPath, [`node_modules/${script}`, ...args], { show: true, env }),
  )
  const count = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}
