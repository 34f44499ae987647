/** `npm run fuzz`: edits through the server, many. Deterministic by its seed. */
import { expect, test } from 'vitest'
import { newTally } from '../../../core/test/invariants/invariant.js'
import { editedThroughTheServer, sent } from './edits.js'

const wanted = Number(process.env['STIGMALINT_FUZZ_EDITS'])
const seed = Number(process.env['STIGMALINT_FUZZ_SEED'])
const perBatch = 25

test('edits through the server', async () => {
  const tally = newTally()
  let failures = 0
  for (let batch = 0; sent.edits < wanted; batch++) {
    const { failure } = await editedThroughTheServer.run(perBatch, seed + batch, tally)
    if (failure === null) continue
    failures++
    const reason = (failure.error instanceof Error ? failure.error.message : String(failure.error)).split('\n')
    console.log(
      [
        `FAILED: ${editedThroughTheServer.title}`,
        `  { seed: ${seed + batch}, path: ${JSON.stringify(failure.path)} }`,
        `  ${failure.counterexample}`,
        ...reason.slice(0, 40).map((line) => `  | ${line}`)
      ].join('\n')
    )
  }
  console.log(
    `seed ${seed}: ${sent.edits} edits through the server in ${tally.documents} sessions, compared ${tally.checks} times, ${tally.findings} findings, ${failures} failures`
  )
  expect(failures).toBe(0)
})
