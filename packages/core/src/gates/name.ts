/** Official names are given as they are: from the data, and by their capitals. */
import { auxiliaries, pronouns } from '../match/function-words.js'
import type { Match } from '../match/match.js'
import type { Token } from '../match/tokens.js'
import { endsWithCue, hasCue } from './cues.js'
import { keep, silence, underlinedText, type BlockView, type Gate } from './gate.js'
import { smallWords } from './names.js'
import { quotationAround } from './quotations.js'

const isCapitalized = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.raw)
const isSmall = (token: Token | undefined): boolean => token?.kind === 'word' && smallWords.has(token.text)
const joinsName = (token: Token | undefined): boolean => token?.kind === 'punctuation' && /^[&,]$/.test(token.text)

export const nameGate: Gate = (match, view) => {
  const { tokens } = match.place
  const { from, to } = match.underlined
  if (view.names(tokens).some((name) => name.from <= from && to <= name.to)) return silence('name')
  if (isTitleOfWork(match, view)) return silence('name')
  if (match.kind === 'acronym' || view.isAllCaps || isSetInCapitals(match)) return keep
  return isCapitalizedName(match, view) ? silence('name') : keep
}

/** “… resolution 61/11, entitled "Promoting … for drug users"”. */
function isTitleOfWork(match: Match, view: BlockView): boolean {
  const { start, end } = underlinedText(match)
  const quotation = quotationAround(view.quotations, start, end)
  if (!quotation) return false
  const before = match.place.tokens.findLastIndex((token) => token.end <= quotation.start)
  const { tokens, lexicons } = match.place
  const cueEnd = tokens[before]?.kind === 'punctuation' ? before : before + 1
  if (endsWithCue(lexicons, 'title-cue', tokens, cueEnd)) return true
  // a quotation in Title Case is a title
  const words = tokens.filter(
    (token) =>
      token.start >= quotation.innerStart && token.end <= quotation.innerEnd && token.kind === 'word' && !isSmall(token)
  )
  return words.length > 3 && words.every(isCapitalized)
}

const isInCapitals = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^[\p{Lu}\p{N}\p{M}]+$/u.test(token.raw) && /\p{Lu}/u.test(token.raw)

/**
 * Words that are in capitals as what stands round them is, such as the new matter of a bill: a name in capitals has no
 * verb, no pronoun, and one of the words that names are made of.
 */
function isSetInCapitals(match: Match): boolean {
  const { tokens, lexicons } = match.place
  const { from, to } = match.underlined
  if (!range(from, to).every((index) => isInCapitals(tokens[index]) || tokens[index]?.kind === 'punctuation'))
    return false
  if (range(from, to).every((index) => (tokens[index]?.raw.length ?? 0) < 4)) return false
  const goesOn = (index: number): boolean => isInCapitals(tokens[index]) || tokens[index]?.kind === 'punctuation'
  let [start, end] = [from, to]
  while (start > 0 && goesOn(start - 1)) start--
  while (end < tokens.length && goesOn(end)) end++
  const run = range(start, end)
  const isClause = run.some((index) => {
    const text = tokens[index]?.text ?? ''
    return auxiliaries.has(text) || pronouns.has(text)
  })
  return isClause || !run.some((index) => hasCue(lexicons, 'name-word', tokens, index, index + 1))
}

/** A run of capitals that cannot come from the start of a sentence or from a heading in Title Case. */
function isCapitalizedName(match: Match, view: BlockView): boolean {
  const { tokens, lexicons } = match.place
  const { from, to } = match.underlined
  for (let index = from; index < to; index++) if (!isCapitalized(tokens[index]) && !isSmall(tokens[index])) return false
  if (!isCapitalized(tokens[to - 1])) return false

  let start = from
  while (start > 0) {
    if (isCapitalized(tokens[start - 1])) start--
    else if ((isSmall(tokens[start - 1]) || joinsName(tokens[start - 1])) && isCapitalized(tokens[start - 2]))
      start -= 2
    else break
  }
  let end = to
  while (end < tokens.length) {
    if (isCapitalized(tokens[end])) end++
    else if ((isSmall(tokens[end]) || joinsName(tokens[end])) && isCapitalized(tokens[end + 1])) end += 2
    else if (isSmall(tokens[end]) && isSmall(tokens[end + 1]) && isCapitalized(tokens[end + 2])) end += 3
    else break
  }
  const firstWord = tokens.findIndex((token) => token.kind === 'word' && !/^(?:\d+|[a-z]|[ivx]+)$/.test(token.text))
  const beyond = [...range(start, from), ...range(to, end)].filter((index) => isCapitalized(tokens[index]))
  const hasNameWord = beyond.some(
    (index) => isCapitalized(tokens[index]) && hasCue(lexicons, 'name-word', tokens, index, index + 1)
  )
  if (view.isTitleCase) return hasNameWord && view.block.heading === undefined && view.block.table === undefined
  if (hasNameWord) return true
  const beginsSentence = from <= firstWord || tokens[from - 1]?.kind === 'punctuation'
  // "Drug users said": one capital from the sentence; "Drug Users said": two
  if (beginsSentence)
    return (
      to - from > 1 &&
      range(from + 1, to).every((index) => isCapitalized(tokens[index]) || isSmall(tokens[index])) &&
      beyond.some((index) => index !== firstWord)
    )
  return true
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
