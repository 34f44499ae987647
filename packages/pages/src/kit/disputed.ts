/** Words that guides do not agree about: they are cards to discuss, never an exercise with one answer. */
import { tallyOf, voicesOf, type Explanation } from '@stigmalint/core/explain'

/** Who merely writes a wording says little for it: the question is open where fewer than so many are against it for each. */
const againstOneUse = 5

/** Guides leave it to the writer, or those who know most are for it and against it. */
export function isDisputed({ references, severity }: Explanation): boolean {
  if (severity === 'information') return references.length > 1
  const { avoid, accept, use, concerned } = tallyOf(voicesOf(references))
  return concerned === 'divided' || (avoid > 0 && (accept.length > 0 || avoid < againstOneUse * use))
}

/** Has a rule one answer, so that a sentence with its words can be judged? */
export const isClear = (explanation: Explanation | undefined): boolean =>
  explanation !== undefined &&
  (explanation.severity === 'error' || explanation.severity === 'warning') &&
  !isDisputed(explanation)
