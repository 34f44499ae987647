import { defineConfig } from 'vitest/config'

/**
 * The long run of `npm run fuzz`: generated documents, all real ones that are there, edits through the language server, and
 * the properties of which `npm test` tries a few cases.
 */
export default defineConfig({
  test: {
    include: [
      'packages/core/test/invariants/fuzz.ts',
      'packages/core/test/{documents,growth,no-prose}.test.ts',
      'packages/core/test/compile/yaml.test.ts',
      'packages/core/test/cut/template.test.ts',
      'packages/core/test/formats/markdown/{cut,cut-long,limits,read}.test.ts',
      'packages/core/test/formats/mdx/mask.test.ts',
      'packages/core/test/formats/markdown/html-quotes.test.ts',
      'packages/core/test/read/{address,edits,identifier}.test.ts',
      'packages/core/test/scan/suspicions.test.ts',
      'packages/documents/test/**/*.test.ts',
      'packages/configuration/test/globs.test.ts',
      'packages/language-server/test/{faults,typing}.test.ts',
      'packages/language-server/test/invariants/fuzz.ts'
    ],
    reporters: [['default', { summary: false }]],
    maxWorkers: 1,
    testTimeout: 0,
    disableConsoleIntercept: true
  }
})
