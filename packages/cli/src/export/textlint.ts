/** The `terms` of textlint-rule-terminology: pairs of an expression and what to write. It has no term without a wording. */
import { grouped, oneOf } from './expression.js'
import type { Term } from './terms.js'

export function textlintTerms(terms: readonly Term[]): string {
  const written = terms.filter(({ writes }) => writes.length > 0)
  const pairs = grouped(written, ({ writes: [first = ''] }) => first).map((alike) => [
    oneOf(alike.map(({ words }) => words)),
    // a dollar would be a group of the expression
    alike[0]?.writes[0]?.replaceAll('$', '$$$$') ?? ''
  ])
  return `${JSON.stringify(pairs, null, 2)}\n`
}
