#!/usr/bin/env node
/**
 * Checks the rules and runs their examples, from the sources as they stand.
 *
 *   node scripts/test-rules.mjs [FOLDER|FILE]...     such as rules/en/alcohol; without one, all rules
 *
 * Exit code 0: all is well; 1: an example fails; 2: a rule has a mistake, or the engine does not compile.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './build-state.mjs'
import { problemLine, readRuleFiles } from './rule-files.mjs'

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const folders = asked.map((path) => relative(root, path).replaceAll('\\', '/').replace(/\/$/, ''))
const isAsked = (path) =>
  folders.length === 0 || folders.some((folder) => path === folder || path.startsWith(`${folder}/`))

const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'packages/core'], {
  cwd: root,
  encoding: 'utf8'
})
if (tsc.status !== 0) {
  process.stderr.write(tsc.stdout)
  if (!existsSync(join(root, 'packages/core/dist/rule-tests.js'))) process.exit(2)
  console.error('The engine does not compile (see above); its last state that could be written is used.')
}
const { compileRules } = await import('../packages/core/dist/compile/index.js')

const files = readRuleFiles()
if (!files.some(({ path }) => isAsked(path))) {
  console.error(`${asked.join(', ')}: no rule file there, name a folder below rules/`)
  process.exit(2)
}
const compiled = compileRules(files)
// A rule may break over a lexicon elsewhere: mistakes in all files are shown, those asked for first.
const problems = [...compiled.problems].sort((a, b) => Number(isAsked(b.path)) - Number(isAsked(a.path)))
const shown = problems.filter(({ path }) => isAsked(path) || !path.startsWith('rules/en/'))
for (const problem of shown) console.log(problemLine(problem))

const { testRules } = await import('../packages/core/dist/rule-tests.js')
const results = await testRules(compiled, (_, path) => isAsked(path))
const failed = results.filter((result) => !result.ok)
for (const { path, line, kind, text, problem } of failed)
  console.log(`${path}:${line}: ${problem}\n    ${kind}: ${text}`)
const rules = new Set(results.map(({ ruleId }) => ruleId)).size
console.log(
  `${rules} rules, ${shown.length} mistakes, ${results.length - failed.length} examples passed, ${failed.length} failed`
)
process.exitCode = shown.length > 0 ? 2 : failed.length > 0 ? 1 : 0
