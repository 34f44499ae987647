/** A last look at a replacement in its sentence: what is surely broken English is not offered at all. */
import { isKnownNoun } from '../match/clause.js'
import { looksLikeVerb, singularDeterminers, verbsAfterPlural } from '../match/function-words.js'
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
    isDoubled(placed) ||
    isVerbMoved(placed)
  )
}

/** "a |people who use drugs| project" */
function isOneBeforeMany({ match, draft, range }: Placed): boolean {
  if (!beginsWithMany.test(draft.text)) return false
  const before = match.place.tokens[range.from - 1]
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
  const { tokens, lexicons } = match.place
  const moved = /^(?:an? |the )?(\p{L}+) of /iu.exec(draft.text)?.[1]?.toLowerCase()
  if (moved === undefined || !/[.!?;]\s*$/.test(view.block.text) || view.isTitleCase) return false
  const at = tokens.findIndex(({ text }, index) => index > match.from && index < range.to && text === moved)
  if (at < 0 || (isKnownNoun(tokens, at, lexicons) && !verbsAfterPlural.has(moved))) return false
  let [from, to] = [range.from, range.to]
  while (from > 0 && tokens[from - 1]?.kind === 'word') from--
  while (tokens[to]?.kind === 'word') to++
  return !tokens.some(
    ({ text }, index) =>
      index >= from &&
      index < to &&
      (index < range.from || index >= range.to) &&
      (looksLikeVerb(text) || verbsAfterPlural.has(text))
  )
}
