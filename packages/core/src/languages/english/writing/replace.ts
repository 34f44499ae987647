/** A wording in the place of tokens: the article before it, its capitals, and a relative clause that follows. */
import type { BlockView } from '../../../gates/gate.js'
import type { Match } from '../../../match/match.js'
import { firstWord } from '../../../match/places.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import { applyLetterCase, letterCaseOf } from '../../../suggest/letter-case.js'
import { articleFor } from '../words/article.js'
import { isApostrophe } from '../words/words.js'

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
  const { tokens, lexicons } = match.around
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
  const verb = contractedAt(tokens, from, view.block.text)
  if (verb !== null) {
    // "she’|s| an addict": she’s in recovery, she has a disorder
    if (wording.startsWith(`${verb} `))
      return { start: tokens[from + 1]?.start ?? end, end, text: wording.slice(verb.length + 1) }
    const start = before?.start ?? 0
    return { start, end, text: `${view.block.text.slice(start, before?.end)} ${wording}` }
  }
  const start = tokens[from]?.start ?? 0
  const replaced = view.block.text.slice(start, end)
  return {
    start,
    end,
    text: applyLetterCase(
      wording,
      letterCaseOf(replaced, view, firstWord(tokens) >= from, lexicons.language),
      lexicons.language
    )
  }
}

/** The verb that the letters behind an apostrophe stand for; null where the token is none. */
function contractedAt(tokens: readonly Token[], at: number, text: string): string | null {
  const token = tokens[at]
  if (token === undefined || !isApostrophe(text.charAt(token.start - 1))) return null
  return token.text === token.raw.toLowerCase() ? null : token.text
}

/** "people who use drugs |who| ask": one relative clause is joined to the other. */
const isBeforeRelative = (text: string, next: Token | undefined): boolean =>
  / who /.test(text) && next?.kind === 'word' && next.joined === 'space' && /^(?:who|whose|whom)$/.test(next.text)
