#!/usr/bin/env node
/**
 * Who says so, counted: for each rule how many independent voices avoid its wording, accept, recommend and use it, of which
 * region and kind. Ends with 1 where a severity does not follow from them, in either direction, or a source is not told as
 * docs/evidence.md asks.
 *
 *   node scripts/sources.mjs [--quiet] [--json]
 *
 * --quiet prints the problems and the sums alone.
 */
import { parseArgs } from 'node:util'
import { compileRules } from '../packages/core/dist/compile/index.js'
import { tallyInWords } from '../packages/core/dist/explain/voices.js'
import { sourceProblems } from './evidence/source-list.mjs'
import { sumsOf } from './evidence/sums.mjs'
import { evidenceOf, severityProblems } from './evidence/voices.mjs'
import { problemLine, readRuleFiles } from './rule-files.mjs'

const { values } = parseArgs({ options: { quiet: { type: 'boolean' }, json: { type: 'boolean' } } })
const compiled = compileRules(readRuleFiles())
for (const problem of compiled.problems) console.error(problemLine(problem))
if (compiled.problems.length > 0) process.exit(2)

const rules = evidenceOf(compiled)
const problems = [...rules.flatMap(severityProblems), ...sourceProblems(compiled)]
const sums = sumsOf(compiled)
if (values.json) {
  const listed = rules.map(({ rule, voices, tally, severities, bounds }) => ({
    id: rule.id,
    severities,
    bounds,
    tally,
    voices
  }))
  console.log(JSON.stringify({ sums, problems, rules: listed }, null, 2))
} else {
  if (!values.quiet) rules.forEach((rule) => console.log(lineOf(rule)))
  problems.forEach((problem) => console.log(`PROBLEM ${problem}`))
  console.log(
    `${sums.rules} rules  ${sums.avoided} with a voice that avoids the wording, ${sums.once} of them with one alone; ` +
      `${sums.disputed} disputed, ${sums.own} our own judgement\n` +
      `${sums.citedSources} sources cited, ${sums.voices} voices, ${sums.needsCheck} sources to be checked at the source; ${problems.length} problems`
  )
}
process.exitCode = problems.length > 0 ? 1 : 0

function lineOf({ rule, voices, tally, severities }) {
  const kinds = counted(voices.map(({ kind }) => kind))
  const regions = counted(voices.map(({ region }) => region))
  const said = tallyInWords(tally) || 'nobody: our own judgement'
  return `${rule.id}  ${severities.join('/')}  ${said}${voices.length > 0 ? `  [${kinds}; ${regions}]` : ''}`
}

function counted(words) {
  return [...new Set(words)].map((word) => `${word} ${words.filter((other) => other === word).length}`).join(', ')
}
