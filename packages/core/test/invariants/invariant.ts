/** A property of the engine, as the tests and `npm run fuzz` run it. */
import fc from 'fast-check'

/** What a run came to. */
export interface Tally {
  documents: number
  /** times that a text was checked */
  checks: number
  findings: number
}

/** Where a property does not hold; the seed and the path give the document again. */
export interface Failure {
  path: string | null
  /** the smallest document found, as JSON */
  counterexample: string
  error: unknown
}

export interface Invariant {
  title: string
  /** how many of the documents of a long run it gets, as a share among the invariants */
  share: number
  /** Tries documents until one fails; the same seed gives the same ones. `tried` counts the one that failed, too. */
  run: (documents: number, seed: number, tally: Tally) => Promise<{ tried: number; failure: Failure | null }>
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
    run: async (documents, seed, tally) => {
      const property = fc.asyncProperty(drawn, (own) => holds(own, tally))
      const { failed, numRuns, counterexample, counterexamplePath, errorInstance } = await fc.check(property, {
        numRuns: documents,
        seed
      })
      tally.documents += numRuns
      if (!failed) return { tried: numRuns, failure: null }
      const failure = {
        path: counterexamplePath,
        counterexample: JSON.stringify(counterexample?.[0]),
        error: errorInstance
      }
      return { tried: numRuns, failure }
    }
  }
}

export const newTally = (): Tally => ({ documents: 0, checks: 0, findings: 0 })
