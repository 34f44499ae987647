import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import everything from './vitest.config.js'

/** `npm run test:quick`: without what crosses packages, and without the files that take longest. `npm test` runs all. */
export default mergeConfig(
  everything,
  defineConfig({
    test: {
      // The rules are compiled once in a worker, and not once in a file.
      isolate: false,
      exclude: [
        ...configDefaults.exclude,
        'test/**',
        // Start the command or a server again and again.
        'packages/cli/test/{command,odd-files}.test.ts',
        'packages/cli/test/house/house-commands.test.ts',
        'packages/cli/test/house/page.test.ts',
        'packages/configuration/test/strange-folders.test.ts',
        // Try generated or real documents, every letter of a text, or how the time grows.
        'packages/core/test/compile/yaml.test.ts',
        'packages/core/test/cut/{long,markdown,mdx,template}.test.ts',
        'packages/core/test/{documents,fixed,growth,no-prose,properties,switched-off}.test.ts',
        'packages/core/test/read/{edits,limits,long,markdown}.test.ts',
        'packages/core/test/scan/suspicions.test.ts',
        'packages/language-server/test/{edits,faults,typing}.test.ts'
      ]
    }
  })
)
