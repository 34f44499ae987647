/** `npm run fuzz`: the invariants over many documents. Deterministic by its seed. */
import { expect, test } from 'vitest'
import { newTally } from './invariant.js'
import { invariants } from './invariants.js'

const wanted = Number(process.env['STIGMALINT_FUZZ_DOCUMENTS'])
const seed = Number(process.env['STIGMALINT_FUZZ_SEED'])
/** A run ends where a property fails; the next batch goes on. */
const perBatch = 250

test('fuzz', async () => {
  const shares = invariants.reduce((sum, { share }) => sum + share, 0)
  const total = newTally()
  let failures = 0
  for (const { title, share, run } of invariants) {
    const { user, system } = process.cpuUsage()
    const tally = newTally()
    const documents = Math.ceil((wanted * share) / shares)
    let broken = 0
    for (let left = documents, batch = 0; left > 0; batch++) {
      const { tried, failure } = await run(Math.min(perBatch, left), seed + batch, tally)
      left -= tried
      if (failure === null) continue
      broken++
      const { path, counterexample, error } = failure
      const reason = (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 40)
      console.log(
        [
          `FAILED: ${title}`,
          `  { seed: ${seed + batch}, path: ${JSON.stringify(path)} }`,
          `  ${counterexample}`,
          ...reason.map((line) => `  | ${line}`)
        ].join('\n')
      )
    }
    failures += broken
    const used = process.cpuUsage({ user, system })
    const seconds = ((used.user + used.system) / 1e6).toFixed(0)
    console.log(
      `${title}: ${tally.documents - broken} of ${tally.documents} documents clean, ${tally.checks} checks, ${tally.findings} findings, ${seconds} s`
    )
    total.documents += tally.documents
    total.checks += tally.checks
    total.findings += tally.findings
  }
  console.log(
    `seed ${seed}: ${total.documents} documents, ${total.checks} checks, ${total.findings} findings, ${failures} failures`
  )
  expect(failures).toBe(0)
})
