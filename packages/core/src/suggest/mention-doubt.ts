/** Signs that a text speaks of the words, or plays with them, where no gate is sure of it. */
import type { EngineLexicon } from '../compile/engine-lexicons.js'
import { wordsOf } from '../english/words.js'
import { hasCue, hasCueInAny } from '../gates/cues.js'
import { touchesQuotation } from '../gates/quotations.js'
import type { Lexicons } from '../match/lexicons.js'
import { oncePer } from '../match/once.js'
import { wordsBefore } from '../match/places.js'
import type { Token } from '../match/tokens.js'
import { nodeOf, type ProseBlock } from '../read/prose.js'
import { isClause, type Placed } from './placed.js'

const speaker = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'])
const simile = /\b(?:like|as if|as though|as it were|proverbial|literally|figuratively)$/
/** Signs that set one wording beside another. */
const contrast = /[→⇒⇨➔←↔✓✔✗✘❌✅≠=|]|->|\bvs\b|\bversus\b/u
const leastAround = 3

export function mentionDoubt(placed: Placed): string | null {
  const { match, view, range } = placed
  const { tokens, lexicons } = match.around
  const sentence = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }
  const speaks =
    hasCue(lexicons, 'mention-cue', tokens, 0, tokens.length) ||
    hasCue(lexicons, 'word-cue', tokens, 0, range.from) ||
    hasCue(lexicons, 'mention-after', tokens, range.to, tokens.length) ||
    hasCue(lexicons, 'definition-cue', tokens, range.to, range.to + 4) ||
    hasCueInAny(lexicons, 'word-talk', view.sentences)
  if (speaks) return 'the text may speak of the words themselves'
  if (touchesQuotation(view.quotations, sentence.start, sentence.end)) return 'a quotation stands near'
  if (isHeadedByWords(placed, lexicons)) return 'what it stands under may be about words'
  if (view.block.table) return 'a table may set words side by side'
  if (setsSideBySide(view.block) || firstColon(tokens) < range.from) return 'words may be set side by side'
  if (isMarkedOff(placed)) return 'the words are marked off from the rest'
  if (isAlone(placed)) return 'the words stand almost alone'
  if (hasSpeaker(tokens)) return 'somebody speaks of themselves'
  return isSimile(placed) ? 'it may be a figure of speech' : null
}

const setsSideBySide = oncePer(({ text }: ProseBlock) => contrast.test(text))
const firstColon = oncePer((tokens: readonly Token[]) => {
  const index = tokens.findIndex((token) => token.text === ':')
  return index < 0 ? tokens.length : index
})
const hasSpeaker = oncePer((tokens: readonly Token[]) => tokens.some((token) => speaker.has(token.text)))

/** "like a …", "as if …": one of these within the words before it. */
function isSimile({ match, range }: Placed): boolean {
  const words = match.around.tokens.slice(Math.max(0, range.from - 5), range.from).map(({ text }) => text)
  return words.some((_, at) => simile.test(words.slice(0, at + 1).join(' ')))
}

/** A heading, the lead of a list: any word about words in it counts. */
const isHeadedByWords = ({ view: { block, facts } }: Placed, lexicons: Lexicons): boolean =>
  [facts.headingBefore(block.start), block.lead].some((text, index) => {
    if (text === null || text === '') return false
    const last = lastHeads(lexicons)[index]
    if (last?.text === text) return last.isAboutWords
    const isAboutWords = speaksOfWords(text, lexicons)
    lastHeads(lexicons)[index] = { text, isAboutWords }
    return isAboutWords
  })

/** What was told last, of a heading and of a lead: all that stands under one asks the same. */
const lastHeads = oncePer((_lexicons: Lexicons): { text: string; isAboutWords: boolean }[] => [])

const aboutWords: readonly EngineLexicon[] = ['mention-heading', 'mention-cue', 'word-talk']

function speaksOfWords(text: string, lexicons: Lexicons): boolean {
  const words = wordsOf(text)
  return aboutWords.some((name) =>
    words.some((word, at) =>
      (lexicons(name).byFirst.get(word) ?? []).some((entry) =>
        entry.words.every((own, offset) => words[at + offset] === own)
      )
    )
  )
}

/** Emphasis, a link, marks of any kind: the words or their edge are set apart from what is around them. */
function isMarkedOff({ view, draft }: Placed): boolean {
  const { text } = view.block
  const before = text.charAt(draft.start - 1)
  const after = text.charAt(draft.end)
  if (!/^\s?$/u.test(before) || !/^[\s.,;!?]?$/u.test(after)) return true
  const nodeAt = (at: number): number | null => nodeOf(view.block, at)
  const own = nodeAt(draft.start)
  if (nodeAt(draft.end - 1) !== own) return true
  const isEdge = (at: number): boolean => at >= 0 && at < text.length && nodeAt(at) !== own
  return isEdge(draft.start - 1) || isEdge(draft.end)
}

/** A title, a keyword, an item of a list: with so little around it, nothing says that the words are used. */
function isAlone(placed: Placed): boolean {
  const { match, view, range } = placed
  const { tokens } = match.around
  const before = wordsBefore(tokens)
  const around = before(range.from) + before(tokens.length) - before(range.to)
  if (around < leastAround && !isClause(placed)) return true
  // a line without an end of a sentence may be a title
  return !view.block.roles.includes('list-item') && !endsLikeSentence(view.block)
}

const endsLikeSentence = oncePer(({ text }: ProseBlock) => /[.!?;:][)\]\s]*$/.test(text))
