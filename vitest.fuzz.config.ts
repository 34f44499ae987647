import { defineConfig } from 'vitest/config'

/** The long run of `npm run fuzz`: generated documents, all real ones that are there, and edits through the language server. */
export default defineConfig({
  test: {
    include: [
      'packages/core/test/invariants/fuzz.ts',
      'packages/core/test/documents.test.ts',
      'packages/language-server/test/invariants/fuzz.ts'
    ],
    reporters: [['default', { summary: false }]],
    maxWorkers: 1,
    testTimeout: 0,
    disableConsoleIntercept: true
  }
})
