import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', './scripts/tally-reporter.mjs'],
    // Vitest leaves one core free, which is half of two.
    maxWorkers: '100%',
    // Ends what hangs; it judges no speed.
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
})
