/** Edits through the server, a few of a fixed seed; `npm run fuzz` sends many. */
import { expect, test } from 'vitest'
import { newTally } from '../../core/test/invariants/invariant.js'
import { editedThroughTheServer } from './invariants/edits.js'

const sessions = Number(process.env['STIGMALINT_SESSIONS'] ?? 12)
const seed = Number(process.env['STIGMALINT_SEED'] ?? 1)

test(editedThroughTheServer.title, async () => {
  const tally = newTally()
  const { failure } = await editedThroughTheServer.run(sessions, seed, tally)
  if (failure) {
    console.error(`{ seed: ${seed}, path: ${JSON.stringify(failure.path)} } ${failure.counterexample}`)
    throw failure.error
  }
  expect(tally.findings).toBeGreaterThan(0)
})
