/** "student drug users", "foreign national offenders": a noun for people in front of a label says who they are, and stays the noun. */
import { entriesAt } from '../../../match/sequence.js'
import type { Match } from '../../../match/match.js'
import type { TokenRange } from '../../../match/tokens.js'
import type { Words } from '../../../suggest/draft.js'
import { canBeAdjective } from '../analysis/ask.js'
import { isPluralNoun } from '../clauses/clause.js'
import { pluralOf } from '../words/inflect.js'

/** The wording said of them, and where they begin: "students who use drugs"; null where no such noun stands there. */
export function saidOfPeopleBefore(
  { one, many }: Words,
  { from, to }: TokenRange,
  { around: { tokens, lexicons } }: Match
): { words: Words; range: TokenRange } | null {
  const entry = entriesAt('person', -1, tokens, from, lexicons)[0]
  const [before, label, joint] = [tokens[from - 1], tokens[from], tokens[from - 1 - (entry?.words.length ?? 0)]]
  if (entry === undefined || before === undefined || label?.joined !== 'space') return null
  if (entry.values['label'] !== undefined) return null
  // "patient", "minor" may say how they are; "people |drug users|" says nothing
  const isSure = entry.words.length > 1 || !canBeAdjective(before.text)
  if (!isSure || isPluralNoun(before.text) || entry.values['besides'] === 'nothing') return null
  if (before.possessiveEnd > before.end || ['and', 'or', ','].includes(joint?.text ?? '')) return null
  if (one.besides !== 'nothing' || one.modifier !== '' || one.rest === null || many.rest === null) return null
  const start = from - entry.words.length
  const named = tokens.slice(start, from).map(({ raw }) => raw)
  const head = named.join(' ')
  const heads = [...named.slice(0, -1), pluralOf(before.text)].join(' ')
  return {
    words: { one: { ...one, head, besides: 'sex-or-age' }, many: { ...many, head: heads, besides: 'sex-or-age' } },
    range: { from: start, to }
  }
}
