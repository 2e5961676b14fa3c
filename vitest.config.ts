import { defineConfig } from 'vitest/config'

const alias = { '@': import.meta.dirname }
const exclude = ['**/node_modules/**', '.next/**', 'dist/**', 'data/**', 'e2e/**']

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        resolve: { alias },
        test: { name: 'tools', environment: 'node', include: ['tools/**/*.test.ts'], exclude },
      },
      {
        resolve: { alias },
        test: {
          name: 'portal',
          environment: 'node',
          include: ['{app,bench,bin,components,lib,prisma}/**/*.test.{ts,tsx}', '*.test.ts'],
          exclude,
          globalSetup: ['lib/testing/global-setup.ts'],
          // Real databases and servers, on machines that may be busy: nothing here is a measure of time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
