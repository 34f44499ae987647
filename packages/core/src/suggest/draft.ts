/** A replacement in the text of a block, before it becomes edits of the source. */
import type { Phrase, Suggestion } from '../compile/rule-set.js'
import type { TokenRange } from '../match/clause.js'
import type { Match } from '../match/match.js'
import { firstWord } from '../match/places.js'
import type { Token } from '../match/tokens.js'
import type { BlockView } from '../gates/gate.js'
import { articleFor } from './article.js'
import { applyLetterCase, letterCaseOf } from './letter-case.js'

export interface Draft {
  /** offsets into the block's text */
  start: number
  end: number
  text: string
  applicability: 'safe' | 'suggested'
  /** why it is only suggested where the rule says `safe`; behind "because" */
  doubt?: string
  suggestion: Suggestion
  /** set where a label stands alone or before a noun, so that a coordination can join it with its neighbour */
  label?: Label
}

/** A draft as the grammar makes it: whether it is `safe` is for the rule to say, where the grammar is certain. */
export type Built = Omit<Draft, 'suggestion' | 'applicability' | 'doubt'> & { isCertain: boolean }

/** The two forms of a wording for people or things, its slots filled. */
export interface Words {
  one: Phrase
  many: Phrase
}

/** A person label and how its phrase becomes the text of the replacement. */
export interface Label {
  phrase: Phrase
  /** the same of many people */
  many: Phrase
  number: 'one' | 'many'
  /** tokens that the replacement takes the place of */
  range: TokenRange
  /** null where it stands before a noun that names people, which then stands in place of the phrase's own */
  compose: ((phrase: string) => string) | null
  isCertain: boolean
  /** it makes sense only where it is joined with its neighbour: "addict and alcoholic treatment centers" */
  isShareOnly?: true
}

/**
 * Replaces tokens [from, to) by `text`: sets the article before them and takes over their capitals.
 * `to` may end behind a possessive ending (`takesPossessive`).
 */
export function replaceTokens(
  match: Match,
  view: BlockView,
  range: TokenRange,
  text: string,
  options: { dropArticle?: boolean; takesPossessive?: boolean } = {}
): { start: number; end: number; text: string } {
  const { tokens } = match.around
  let { from } = range
  const last = tokens[range.to - 1]
  const end = (options.takesPossessive ? last?.possessiveEnd : last?.end) ?? 0
  const before = tokens[from - 1]
  let wording = isBeforeRelative(text, tokens[range.to]) ? `${text} and` : text
  if (before?.kind === 'word' && /^(?:an?|the)$/.test(before.text) && options.dropArticle) from--
  else if (before?.kind === 'word' && /^an?$/.test(before.text)) {
    const article = articleFor(/[\p{L}\p{N}-]+/u.exec(wording)?.[0] ?? '')
    if (article !== before.text) {
      from--
      wording = `${article} ${wording}`
    }
  }
  const start = tokens[from]?.start ?? 0
  const replaced = view.block.text.slice(start, end)
  return {
    start,
    end,
    text: applyLetterCase(wording, letterCaseOf(replaced, view, firstWord(tokens) >= from))
  }
}

/** "people who use drugs |who| ask": one relative clause is joined to the other. */
const isBeforeRelative = (text: string, next: Token | undefined): boolean =>
  / who /.test(text) && next?.kind === 'word' && next.joined === 'space' && /^(?:who|whose|whom)$/.test(next.text)

export const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && token.possessiveEnd > token.end
