/** A sentence as it is, and as a replacement makes it: the words of both, and which of them differ. */
import type { BlockView } from '../gates/gate.js'
import type { Language } from '../languages/language.js'
import type { Match } from '../match/match.js'
import { oncePer } from '../match/once.js'
import { tokenEndingAfter, tokenFrom } from '../match/places.js'
import type { Token, TokenRange } from '../match/tokens.js'
import type { Draft } from '../suggest/draft.js'

export interface Changed {
  match: Match
  /** how many tokens of the sentence stand before those that are looked at */
  skipped: number
  /** the tokens around as they are, those of them that go, and those that the match underlines */
  before: readonly Token[]
  gone: TokenRange
  own: TokenRange
  /** the tokens that come out, and those of them that are new; offsets of these count in the draft */
  after: readonly Token[]
  fresh: TokenRange
  /** capitals are those of a title, or all are capitals */
  isInCapitals: boolean
  /** a line begins with what is new */
  beginsLine: boolean
}

/** So many tokens are looked at on each side. */
const reach = 40

export function changedBy(
  draft: Pick<Draft, 'start' | 'end' | 'text'>,
  match: Match,
  { block, isTitleCase, isAllCaps }: Pick<BlockView, 'block' | 'isTitleCase' | 'isAllCaps'>
): Changed {
  const { tokens, lexicons } = match.around
  const first = tokenEndingAfter(tokens, draft.start)
  const end = Math.max(first, tokenFrom(tokens, draft.end))
  const skipped = Math.max(0, first - reach)
  const before = tokens.slice(skipped, end + reach)
  const [from, to] = [first - skipped, end - skipped]
  const words = withJoint(wordsOfDraft(draft.text, lexicons.language), before[from])
  return {
    match,
    skipped,
    before,
    gone: { from, to },
    own: { from: match.underlined.from - skipped, to: match.underlined.to - skipped },
    after: [...before.slice(0, from), ...words, ...before.slice(to)],
    fresh: { from, to: from + words.length },
    isInCapitals: isTitleCase || isAllCaps,
    beginsLine: /\n\s*$/.test(block.text.slice(Math.max(0, draft.start - 20), draft.start))
  }
}

/** The first word is joined with what stands before it as the one was that it replaces. */
const withJoint = ([first, ...others]: readonly Token[], old: Token | undefined): Token[] =>
  first === undefined ? [] : [{ ...first, joined: old?.joined ?? 'space' }, ...others]

const known = oncePer((_language: Language) => new Map<string, readonly Token[]>())
const mostKnown = 500

/** Words and marks of a text that a rule and its grammar wrote: plain enough for a tokenizer of one line. */
function wordsOfDraft(text: string, language: Language): readonly Token[] {
  const memory = known(language)
  let words = memory.get(text)
  if (!words) {
    words = tokensOfDraft(text, language)
    if (memory.size >= mostKnown) memory.clear()
    memory.set(text, words)
  }
  return words
}

function tokensOfDraft(text: string, { splitWord }: Language): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’./‐‑-][\p{L}\p{N}\p{M}]+)*['’]?|\S/gu)) {
    const isApart = index > end
    end = index + written.length
    if (!/[\p{L}\p{N}]/u.test(written)) {
      tokens.push({
        ...place(index, end),
        text: written,
        raw: written,
        kind: 'punctuation',
        joined: isApart ? 'space' : 'nothing'
      })
      continue
    }
    for (const [number, part] of splitWord(written).entries())
      tokens.push({
        text: part.text,
        raw: written.slice(part.start, part.end),
        start: index + part.start,
        end: index + part.end,
        possessiveEnd: index + part.possessiveEnd,
        kind: 'word',
        joined: number > 0 ? jointOf(written.charAt(part.start - 1)) : isApart ? 'space' : 'nothing'
      })
  }
  return tokens
}

const place = (start: number, end: number): Pick<Token, 'start' | 'end' | 'possessiveEnd'> => ({
  start,
  end,
  possessiveEnd: end
})

const jointOf = (mark: string): Token['joined'] => (mark === '/' ? 'slash' : /['’]/.test(mark) ? 'nothing' : 'hyphen')
