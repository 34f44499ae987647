import { defineConfig } from 'vitest/config'

/** The long run of `npm run fuzz`. */
export default defineConfig({
  test: {
    include: ['packages/core/test/invariants/fuzz.ts'],
    reporters: [['default', { summary: false }]],
    maxWorkers: 1,
    testTimeout: 0,
    disableConsoleIntercept: true
  }
})
