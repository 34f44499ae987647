/**
 * Runs test files with one module changed, and tells whether they notice. A process of its own: a change may well loop
 * for ever, and then only an end of the process helps. Asked by messages, so that Vite's work on the other modules is
 * done once.
 */
import { join, relative } from 'node:path'
import { createVitest } from 'vitest/node'
import { root } from '../build-state.mjs'

let changed = { path: '', source: '' }

/** Gives Vite the changed module in place of the file; and compiled rules, since compiling takes longer than all tests. */
const exchange = {
  name: 'stigmalint:mutation',
  enforce: 'pre',
  load(id) {
    if (id === changed.path) return changed.source
    return id === join(root, 'packages/core/test/compiled-rules.ts') ? compiledRules : null
  }
}

/** Of the examples, those of every third rule: enough to see a change, in a third of the time. */
const compiledRules = `
import { loadAuthored, loadRuleSet } from ${JSON.stringify(join(root, 'packages/core/dist/rules.js'))}
const ruleSet = await loadRuleSet()
const rules = await ruleSet.rules()
const authored = await loadAuthored()
const place = ({ id, examples }) => [id, { path: id, examples, isExtension: true, locate: () => ({ line: 0 }) }]
export const compiledRules = {
  ruleSet,
  authored,
  rules: { ...rules, rules: rules.rules.filter((_, index) => index % 3 === 0) },
  problems: [],
  places: new Map(authored.rules.map(place))
}
`

const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: false,
    include: ['packages/core/test/**/*.test.ts'],
    reporters: [{}],
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    bail: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000
  },
  { plugins: [exchange], server: { watch: null }, logLevel: 'silent' }
)
await vitest.standalone?.()

/** The first test that fails; null if none does. */
async function firstFailure(files) {
  const wanted = files.map((file) => join(root, file))
  const specifications = (await vitest.globTestSpecifications()).filter(({ moduleId }) => wanted.includes(moduleId))
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  // Vitest tells of every file that it has run so far, those of an earlier question among them.
  for (const module of testModules.filter(({ moduleId }) => wanted.includes(moduleId))) {
    for (const test of module.children.allTests('failed')) return test.fullName
    const [error] = module.errors()
    if (error) return `${relative(root, module.moduleId)}: ${error.message}`
  }
  return unhandledErrors.length > 0 ? 'an error that no test waited for' : null
}

process.on('message', async ({ path, source, files }) => {
  const before = changed.path
  changed = { path, source }
  for (const own of [before, path]) if (own !== '') vitest.invalidateFile(own)
  const isThere = files.length > 0
  process.send({ failure: isThere ? await firstFailure(files) : null })
})
process.send({ isReady: true })
