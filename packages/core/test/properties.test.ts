/** The invariants of the engine on a few documents of a fixed seed; `npm run fuzz` runs them on many. */
import { expect, test } from 'vitest'
import { newTally } from './invariants/invariant.js'
import { invariants } from './invariants/invariants.js'
import { runs } from '../../../test/runs.js'

const documents = runs(100)
const seed = Number(process.env['STIGMALINT_SEED'] ?? 1)
const shares = invariants.reduce((sum, { share }) => sum + share, 0)

test.each(invariants)('$title', async ({ share, run }) => {
  const tally = newTally()
  const { failure } = await run(Math.ceil((documents * share) / shares), seed, tally)
  if (failure) {
    console.error(`{ seed: ${seed}, path: ${JSON.stringify(failure.path)} } ${failure.counterexample}`)
    throw failure.error
  }
  expect(tally.findings).toBeGreaterThan(0)
})
