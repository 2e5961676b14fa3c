// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { installPackages, mayInstall } from './packages.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium or Chrome of this machine; undefined when there is none. */
export function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const onPath = NAMES.flatMap(name => folders.map(folder => path.join(folder, name)))
  return [...onPath, ...ELSEWHERE].find(file => existsSync(file))
}

/** Sees to it that there is a browser, and a font with Chinese characters: from Debian's packages, if it may. */
export async function ensureBrowser() {
  /** @type {string[]} */
  const missing = []
  if (!systemBrowser() && !(await playwrightsOwn())) missing.push('chromium')
  if (!hasChineseFont()) missing.push('fonts-noto-cjk')
  if (!missing.length) return
  if (mayInstall()) {
    await installPackages(missing)
  } else if (missing.includes('chromium')) {
    throw new Error(
      'No Chromium or Chrome was found: install one, for example with: npx playwright install chromium',
    )
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() !== '' : process.platform !== 'linux'
}
