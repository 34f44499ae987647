/** A last look at a replacement in its sentence: what is surely broken English is not offered at all. */
import { isKnownNoun } from '../match/clause.js'
import { looksLikeVerb, singularDeterminers, verbsAfterPlural } from '../english/function-words.js'
import { oncePer } from '../match/once.js'
import { countsBefore } from '../match/places.js'
import type { Token } from '../match/tokens.js'
import type { ProseBlock } from '../read/prose.js'
import type { Placed } from './placed.js'

const manyPeople = '(?:people|persons|men|women|children|teenagers|adolescents|adults|inmates|patients)'
const oneBeforeMany = new RegExp(`\\b(?:an?|each|every|either|neither|another) (?:\\p{L}+ )?${manyPeople}\\b`, 'iu')
/** "a damages of" */
const oneBeforeManyOf = /^an? \p{L}*[^suiy\s]s of\b/iu
const beginsWithMany = new RegExp(`^${manyPeople}\\b`, 'i')

/** Would the sentence be broken with this in it? */
export function isBroken(placed: Placed): boolean {
  return (
    oneBeforeMany.test(placed.draft.text) ||
    /\p{L}-\s+(?!and\b|or\b)\p{L}/u.test(placed.draft.text) ||
    oneBeforeManyOf.test(placed.draft.text) ||
    isOneBeforeMany(placed) ||
    isOverStop(placed) ||
    isDoubled(placed) ||
    isVerbMoved(placed)
  )
}

/**
 * "addiction. drug": over the end of a sentence whose next one begins in lower case, which the parser takes for an
 * abbreviation.
 */
function isOverStop({ match, view, range }: Placed): boolean {
  const { tokens } = match.around
  return tokens.slice(range.from, range.to - 1).some((token, at) => {
    const next = tokens[range.from + at + 1]
    const isWithin = range.from + at >= match.from && range.from + at + 1 < match.to
    if (!next || isWithin || token.text.length < 4) return false
    return /[.!?]\s/.test(view.block.text.slice(token.end, next.start))
  })
}

/** "a |people who use drugs| project" */
function isOneBeforeMany({ match, draft, range }: Placed): boolean {
  if (!beginsWithMany.test(draft.text)) return false
  const before = match.around.tokens[range.from - 1]
  return before?.kind === 'word' && singularDeterminers.has(before.text) && before.text !== 'that'
}

/** "the the", "and and": the first or the last word stands beside itself. */
function isDoubled({ view, draft }: Placed): boolean {
  const { text } = view.block
  const words = draft.text.toLowerCase().split(/\s+/)
  const before = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, draft.start - 40), draft.start))?.[1]
  const after = /^\s+(\p{L}+)/u.exec(text.slice(draft.end, draft.end + 40))?.[1]
  return (
    before?.toLowerCase() === words[0] ||
    after?.toLowerCase() === words.at(-1) ||
    words.some((word, at) => at > 0 && word === words[at - 1])
  )
}

/** "Kills of people with …": a word was moved to the front that was the verb of its clause, since no other is left there. */
function isVerbMoved({ match, view, draft, range }: Placed): boolean {
  const { tokens, lexicons } = match.around
  const moved = /^(?:an? |the )?(\p{L}+) of /iu.exec(draft.text)?.[1]?.toLowerCase()
  if (moved === undefined || !endsSentence(view.block) || view.isTitleCase) return false
  const at = tokens.slice(match.from + 1, range.to).findIndex(({ text }) => text === moved) + match.from + 1
  if (at <= match.from || (isKnownNoun(tokens, at, lexicons) && !verbsAfterPlural.has(moved))) return false
  const { starts, ends } = clauses(tokens)
  const verbs = verbsBefore(tokens)
  const [from, to] = [starts[range.from] ?? range.from, ends[range.to] ?? range.to]
  return verbs(range.from) - verbs(from) + verbs(to) - verbs(range.to) === 0
}

const endsSentence = oncePer(({ text }: ProseBlock) => /[.!?;]\s*$/.test(text))
const verbsBefore = oncePer((tokens: readonly Token[]) =>
  countsBefore(tokens, ({ text }) => looksLikeVerb(text) || verbsAfterPlural.has(text))
)

/** For each place between tokens: how far words alone reach back and on from there. */
const clauses = oncePer((tokens: readonly Token[]) => {
  const starts = new Int32Array(tokens.length + 1)
  const ends = new Int32Array(tokens.length + 1)
  for (let at = 0; at <= tokens.length; at++) starts[at] = tokens[at - 1]?.kind === 'word' ? (starts[at - 1] ?? at) : at
  for (let at = tokens.length; at >= 0; at--) ends[at] = tokens[at]?.kind === 'word' ? (ends[at + 1] ?? at) : at
  return { starts, ends }
})
