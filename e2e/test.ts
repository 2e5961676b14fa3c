import { test as base } from '@playwright/test'
import { type Stack, startStack } from './stack'

/** Playwright's `test` with a running portal, one for all tests of a worker, and `baseURL` on it. */
export const test = base.extend<object, { stack: Stack }>({
  stack: [
    async ({ browserName: _ }, use) => {
      const stack = await startStack()
      await use(stack)
      await stack.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ stack }, use) => use(stack.url),
})

export { expect } from '@playwright/test'
