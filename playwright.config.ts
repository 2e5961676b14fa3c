import { defineConfig } from '@playwright/test'
import { systemBrowser } from './tools/run/browser.mjs'

const browser = systemBrowser()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  // Journeys share one portal and follow each other. Looking at every page changes nothing: it is done beside itself, on two portals.
  workers: 1,
  projects: [
    { name: 'journeys', testIgnore: '**/pages.spec.ts' },
    { name: 'pages', testMatch: '**/pages.spec.ts', fullyParallel: true },
  ],
  // Generous, for machines that are slow or busy: what holds is seen at once, and nothing here measures time.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    launchOptions: browser ? { executablePath: browser } : {},
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Asia/Shanghai',
  },
})
