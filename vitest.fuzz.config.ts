import { defineConfig } from 'vitest/config'

/** The long run of `npm run fuzz`: generated documents, and all real ones that are there. */
export default defineConfig({
  test: {
    include: ['packages/core/test/invariants/fuzz.ts', 'packages/core/test/documents.test.ts'],
    reporters: [['default', { summary: false }]],
    maxWorkers: 1,
    testTimeout: 0,
    disableConsoleIntercept: true
  }
})
