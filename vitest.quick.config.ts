import { configDefaults, defineConfig } from 'vitest/config'

/** `npm run test:quick`: without what crosses packages, and without the files that take longest. `npm test` runs all. */
export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    reporters: ['default', './scripts/tally-reporter.mjs'],
    maxWorkers: '100%',
    // The rules are compiled once in a worker, and not once in a file.
    isolate: false,
    exclude: [
      ...configDefaults.exclude,
      'test/**',
      // Start the command or a server again and again.
      'packages/cli/test/{command,interrupted,odd-files,stats}.test.ts',
      'packages/cli/test/{blob,budget,check,stream}/*.test.ts',
      'packages/cli/test/house/house-commands.test.ts',
      'packages/cli/test/house/page.test.ts',
      'packages/configuration/test/strange-folders.test.ts',
      // Try generated or real documents, every letter of a text, or how the time grows.
      'packages/core/test/compile/yaml.test.ts',
      'packages/core/test/cut/template.test.ts',
      'packages/core/test/formats/markdown/{cut,cut-long,limits,parser,read}.test.ts',
      'packages/core/test/formats/mdx/mask.test.ts',
      'packages/core/test/{documents,explain,fixed,growth,no-prose,properties,switched-off}.test.ts',
      'packages/core/test/read/edits.test.ts',
      'packages/core/test/scan/suspicions.test.ts',
      'packages/language-server/test/{edits,faults,typing}.test.ts'
    ]
  }
})
