import { defineConfig } from 'vitest/config'

/** `npm run bench-growth`: how the time of a check grows with its text. */
export default defineConfig({
  test: {
    include: ['packages/core/test/growth-table.ts'],
    reporters: [['default', { summary: false }]],
    maxWorkers: 1,
    testTimeout: 0,
    disableConsoleIntercept: true
  }
})
