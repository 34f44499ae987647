/** Signs that a text speaks of the words, or plays with them, where no gate is sure of it. */
import { hasCue } from '../gates/cues.js'
import { wordsOf } from '../compile/words.js'
import type { Lexicons } from '../match/lexicons.js'
import { isClause, type Placed } from './placed.js'

const speaker = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'])
const simile = /\b(?:like|as if|as though|as it were|proverbial|literally|figuratively)$/
/** Signs that set one wording beside another. */
const contrast = /[→⇒⇨➔←↔✓✔✗✘❌✅≠=|]|->|\bvs\b|\bversus\b/u
const leastAround = 3

export function mentionDoubt(placed: Placed): string | null {
  const { match, view, range } = placed
  const { tokens, lexicons } = match.place
  const sentence = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }
  const speaks =
    hasCue(lexicons, 'mention-cue', tokens, 0, tokens.length) ||
    hasCue(lexicons, 'word-cue', tokens, 0, range.from) ||
    hasCue(lexicons, 'mention-after', tokens, range.to, tokens.length) ||
    hasCue(lexicons, 'definition-cue', tokens, range.to, range.to + 4) ||
    view.sentences.some((other) => hasCue(lexicons, 'word-talk', other, 0, other.length))
  if (speaks) return 'the text may speak of the words themselves'
  if (view.quotations.some((quotation) => quotation.start < sentence.end && sentence.start < quotation.end))
    return 'a quotation stands near'
  if (isHeadedByWords(placed, lexicons)) return 'what it stands under may be about words'
  if (view.block.table) return 'a table may set words side by side'
  if (contrast.test(view.block.text) || tokens.slice(0, range.from).some((token) => token.text === ':'))
    return 'words may be set side by side'
  if (isMarkedOff(placed)) return 'the words are marked off from the rest'
  if (isAlone(placed)) return 'the words stand almost alone'
  if (tokens.some((token) => speaker.has(token.text))) return 'somebody speaks of themselves'
  return isSimile(placed) ? 'it may be a figure of speech' : null
}

/** "like a …", "as if …": one of these within the words before it. */
function isSimile({ match, range }: Placed): boolean {
  const words = match.place.tokens.slice(Math.max(0, range.from - 5), range.from).map(({ text }) => text)
  return words.some((_, at) => simile.test(words.slice(0, at + 1).join(' ')))
}

/** A heading, the lead of a list: any word about words in it counts. */
function isHeadedByWords({ view }: Placed, lexicons: Lexicons): boolean {
  const { block, facts } = view
  return [facts.headingBefore(block.start), block.lead].some((text) => {
    if (text === null || text === '') return false
    const words = wordsOf(text)
    return ['mention-heading', 'mention-cue', 'word-talk'].some((name) =>
      words.some((word, at) =>
        (lexicons(name).byFirst.get(word) ?? []).some((entry) =>
          entry.words.every((own, offset) => words[at + offset] === own)
        )
      )
    )
  })
}

/** Emphasis, a link, marks of any kind: the words or their edge are set apart from what is around them. */
function isMarkedOff({ view, draft }: Placed): boolean {
  const { text, segments } = view.block
  const before = text.charAt(draft.start - 1)
  const after = text.charAt(draft.end)
  if (!/^\s?$/u.test(before) || !/^[\s.,;!?]?$/u.test(after)) return true
  const nodeAt = (at: number): number | null =>
    segments.find(({ prose, length }) => prose <= at && at < prose + length)?.node ?? null
  const own = nodeAt(draft.start)
  if (nodeAt(draft.end - 1) !== own) return true
  const isEdge = (at: number): boolean => at >= 0 && at < text.length && nodeAt(at) !== own
  return isEdge(draft.start - 1) || isEdge(draft.end)
}

/** A title, a keyword, an item of a list: with so little around it, nothing says that the words are used. */
function isAlone(placed: Placed): boolean {
  const { match, view, range } = placed
  const { tokens } = match.place
  const around = tokens.filter(({ kind }, at) => kind === 'word' && (at < range.from || at >= range.to)).length
  if (around < leastAround && !isClause(placed)) return true
  // a line without an end of a sentence may be a title
  return !view.block.roles.includes('list-item') && !/[.!?;:][)\]\s]*$/.test(view.block.text)
}
