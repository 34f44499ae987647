/** A command line that says nothing that can be done. */
export type UsageProblem =
  | { kind: 'unknown-option'; name: string }
  | { kind: 'missing-value'; name: string }
  | { kind: 'unwanted-value'; name: string }
  | { kind: 'unknown-value'; name: string; value: string; known: readonly string[] }
  | { kind: 'contradiction'; message: string }

/** Thrown where a line is read, and caught where the whole of it is: nobody else sees it. */
export class Misuse extends Error {
  readonly problem: UsageProblem

  constructor(problem: UsageProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

export const contradiction = (message: string): Misuse => new Misuse({ kind: 'contradiction', message })
