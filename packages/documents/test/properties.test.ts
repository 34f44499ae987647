/** What holds for the engine's own formats holds for these. */
import { expect, test } from 'vitest'
import { newTally } from '../../core/test/invariants/invariant.js'
import { invariantsOf } from '../../core/test/invariants/invariants.js'
import * as formats from '../src/index.js'
import { tried } from './formats.js'
import { runs } from '../../../test/runs.js'

const documents = runs(8 * Object.keys(formats).length)
const seed = Number(process.env['STIGMALINT_SEED'] ?? 1)
const invariants = invariantsOf(Object.values(tried))
const shares = invariants.reduce((sum, { share }) => sum + share, 0)

test('each format of this package is tried', () => {
  expect(Object.keys(tried).sort()).toEqual(Object.keys(formats).sort())
})

/** Of the few that are tried for one reader, none may be a whole document or hold a word to flag; of all, many are and do. */
let checks = 0
let findings = 0

test.each(invariants)('$title', async ({ share, run }) => {
  const tally = newTally()
  const { failure } = await run(Math.ceil((documents * share) / shares), seed, tally)
  if (failure) {
    console.error(`{ seed: ${seed}, path: ${JSON.stringify(failure.path)} } ${failure.counterexample}`)
    throw failure.error
  }
  expect(tally.documents).toBeGreaterThan(0)
  checks += tally.checks
  findings += tally.findings
})

test('the documents that are tried hold words to flag', () => {
  expect(checks).toBeGreaterThan(invariants.length)
  expect(findings).toBeGreaterThan(invariants.length)
})
