/** A property of the engine, as the tests and `npm run fuzz` run it. */
import fc from 'fast-check'

/** What a run came to. */
export interface Tally {
  documents: number
  /** times that a text was checked */
  checks: number
  findings: number
}

export interface Invariant {
  title: string
  /** how many of the documents of a long run it gets, as a share among the invariants */
  share: number
  /** fast-check's own report of a run that was deterministic by its seed; `failed` and a counterexample where it does not hold */
  run: (documents: number, seed: number, tally: Tally) => Promise<fc.RunDetails<unknown>>
}

/** `holds` throws where the property does not hold; it is told what to count. */
export function invariant<Drawn>(
  title: string,
  share: number,
  drawn: fc.Arbitrary<Drawn>,
  holds: (drawn: Drawn, tally: Tally) => Promise<void>
): Invariant {
  return {
    title,
    share,
    run: async (documents, seed, tally) =>
      fc.check(
        fc.asyncProperty(fc.noShrink(fc.constant(null)), drawn, async (_, own) => {
          tally.documents++
          await holds(own, tally)
        }),
        { numRuns: documents, seed, verbose: 0 }
      )
  }
}

export const newTally = (): Tally => ({ documents: 0, checks: 0, findings: 0 })
