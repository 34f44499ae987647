import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

/** What weighs its own process, which nothing else may have filled. */
const alone = ['test/{hostile-cases,protocol/hostile-cases}.test.ts', 'packages/core/test/document.test.ts']

/** What times its own process, in which no server of another test may still work. */
const timed = [
  'packages/core/test/growth.test.ts',
  'packages/core/test/cut/template.test.ts',
  'packages/core/test/formats/markdown/{cut,cut-long,html-quotes}.test.ts',
  'packages/core/test/formats/mdx/mask.test.ts',
  'packages/core/test/read/identifier.test.ts',
  'packages/core/test/scan/suspicions.test.ts',
  'packages/documents/test/**/*.test.ts'
]

/** What puts something in the place of `vscode`, each its own: a module that was loaded with another's would keep that. */
const mocked = ['packages/vscode-extension/test/{target,findings,marker-box,go-on,in-turn,manifest}.test.ts']

export default defineConfig({
  test: {
    reporters: ['default', './scripts/tally-reporter.mjs'],
    // A third of the time goes by while a test waits for a command or a server that it has started: another one can run meanwhile.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone, ...timed, ...mocked],
          // The rules and the sources are loaded once in a worker, and not once in a file.
          isolate: false
        }
      },
      { extends: true, test: { name: 'timed', include: timed, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'mocked', include: mocked } }
    ],
    // Ends what hangs; it judges no speed.
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
})
