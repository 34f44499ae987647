/** Official names are given as they are: from the data, and by their capitals. */
import type { Lexicons } from '../match/lexicons.js'
import { namesPeople, type Match } from '../match/match.js'
import { oncePer } from '../match/once.js'
import { countsBefore, tokenEndingAfter, tokenFrom } from '../match/places.js'
import { entriesAt } from '../match/sequence.js'
import type { Token } from '../match/tokens.js'
import { endsWithCue, hasCue } from './cues.js'
import { emphasisAround } from './emphasis.js'
import { keep, silence, underlinedText, type BlockView, type Gate } from './gate.js'
import { quotationAround } from './quotations.js'
import type { Speech } from './speech.js'

const isCapitalized = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.raw)
const isSmall = (token: Token | undefined, { language }: Lexicons): boolean =>
  token?.kind === 'word' && language.isSmallInNames(token.text)
const joinsName = (token: Token | undefined): boolean => token?.kind === 'punctuation' && /^[&,()]$/.test(token.text)

export const nameGate: Gate = (match, view) => {
  const { tokens } = match.around
  if (view.names(tokens, match.underlined)) return silence('name')
  if (isTitleOfWork(match, view) || isOfAgency(match) || isBodyOf(match) || isPartyOfCase(match)) return silence('name')
  if (match.kind === 'acronym' || view.isAllCaps || isSetInCapitals(match, view.speech)) return keep
  return isCapitalizedName(match, view) ? silence('name') : keep
}

const words = oncePer((lexicons: Lexicons) =>
  oncePer((tokens: readonly Token[]) => ({
    telling: countsBefore(tokens, (token) => token.kind === 'word' && !isSmall(token, lexicons)),
    capitalized: countsBefore(tokens, isCapitalized),
    tellingCapitals: countsBefore(tokens, (token) => isCapitalized(token) && !isSmall(token, lexicons))
  }))
)

/** “… resolution 61/11, entitled "Promoting … for drug users"”. */
function isTitleOfWork(match: Match, view: BlockView): boolean {
  const { start, end } = underlinedText(match)
  const quotation = quotationAround(view.quotations, start, end) ?? emphasisAround(view.block, view.facts, start, end)
  if (!quotation) return false
  const { tokens, lexicons } = match.around
  const before = tokenEndingAfter(tokens, quotation.start) - 1
  const cueEnd = tokens[before]?.kind === 'punctuation' ? before : before + 1
  if (endsWithCue(lexicons, 'title-cue', tokens, cueEnd)) return true
  // a quotation in Title Case is a title
  const { telling, tellingCapitals } = words(lexicons)(tokens)
  const [from, to] = [tokenFrom(tokens, quotation.innerStart), tokenEndingAfter(tokens, quotation.innerEnd)]
  const count = telling(to) - telling(from)
  return count > 3 && tellingCapitals(to) - tellingCapitals(from) === count
}

const isInCapitals = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^[\p{Lu}\p{N}\p{M}]+$/u.test(token.raw) && /\p{Lu}/u.test(token.raw)

/**
 * Words that are in capitals as what stands round them is, such as the new matter of a bill: a name in capitals has no
 * verb, no pronoun, and one of the words that names are made of.
 */
function isSetInCapitals(match: Match, speech: Speech): boolean {
  const { tokens, lexicons } = match.around
  const { from, to } = match.underlined
  if (!range(from, to).every((index) => isInCapitals(tokens[index]) || tokens[index]?.kind === 'punctuation'))
    return false
  if (range(from, to).every((index) => (tokens[index]?.raw.length ?? 0) < 4)) return false
  return setInCapitals(lexicons)(speech)(tokens)[from] === 1
}

/** For each token: 1 if it stands in a run of capitals that is a clause, or no name. */
const setInCapitals = oncePer((lexicons: Lexicons) =>
  oncePer(({ isOfClause }: Speech) =>
    oncePer((tokens: readonly Token[]) => {
      const isSet = new Uint8Array(tokens.length)
      const goesOn = (index: number): boolean => isInCapitals(tokens[index]) || tokens[index]?.kind === 'punctuation'
      for (let start = 0; start < tokens.length; start++) {
        let end = start
        while (end < tokens.length && goesOn(end)) end++
        const run = range(start, end)
        const isClause = run.some((index) => isOfClause(tokens[index]?.text ?? ''))
        if (isClause || !run.some((index) => isNameWord(tokens, index, lexicons))) isSet.fill(1, start, end)
        start = end
      }
      return isSet
    })
  )
)

const isNameWord = (tokens: readonly Token[], index: number, lexicons: Lexicons): boolean =>
  hasCue(lexicons, 'name-word', tokens, index, index + 1)

/** A run of capitals that cannot come from the start of a sentence or from a heading in Title Case. */
function isCapitalizedName(match: Match, view: BlockView): boolean {
  const { tokens, lexicons } = match.around
  const { to } = match.underlined
  // "the federal |Young Offenders Act|": what leads the wording in small letters is none of a name
  const from = firstOfName(match)
  for (let index = from; index < to; index++)
    if (!isCapitalized(tokens[index]) && !isSmall(tokens[index], lexicons)) return false
  if (!isCapitalized(tokens[to - 1])) return false

  const { starts, ends } = nameRuns(lexicons)(tokens)
  const [start, end] = [starts[from] ?? from, ends[to] ?? to]
  const countBeyond = (before: (index: number) => number): number =>
    before(from) - before(start) + before(end) - before(to)
  const firstWord = firstTellingWord(tokens)
  const hasNameWord = countBeyond(nameWords(lexicons)(tokens)) > 0
  if (view.isTitleCase) return hasNameWord && view.block.heading === undefined && view.block.table === undefined
  if (hasNameWord) return true
  if (from > match.underlined.from) return false
  const beginsSentence = from <= firstWord || tokens[from - 1]?.kind === 'punctuation'
  // "Drug users said": one capital from the sentence; "Drug Users said": two
  if (beginsSentence) {
    const isBeyond = (start <= firstWord && firstWord < from) || (to <= firstWord && firstWord < end)
    const isFirstBeyond = isBeyond && isCapitalized(tokens[firstWord])
    if (leadsName(match, end)) return true
    return (
      to - from > 1 &&
      range(from + 1, to).every((index) => isCapitalized(tokens[index]) || isSmall(tokens[index], lexicons)) &&
      countBeyond(words(lexicons)(tokens).capitalized) > (isFirstBeyond ? 1 : 0)
    )
  }
  // "the Inmate": one capital alone, as of a defined term, makes no name
  const own = words(lexicons)(tokens).tellingCapitals
  const beyond = countBeyond(own)
  return beyond + own(to) - own(from) >= leastOfName && !(beyond === 0 && isDefined(match))
}

function firstOfName({ pattern, rule, underlined: { from, to }, around: { tokens, lexicons } }: Match): number {
  if (!namesPeople(pattern, rule) || isSmall(tokens[from], lexicons)) return from
  return range(from, to).find((at) => isCapitalized(tokens[at])) ?? from
}

/** "a class for the Mentally Retarded", "IDUs (Injecting Drug Users)": a term with capitals; a name of people has words beside the label. */
function isDefined({ pattern, rule, number, around: { tokens, lexicons }, underlined: { from } }: Match): boolean {
  // with a capital it opens a title
  const pointsBack = (at: number): boolean => lexicons.language.pointsBack(tokens[at]?.raw ?? '')
  return namesPeople(pattern, rule) && (number === 'many' || pointsBack(from) || pointsBack(from - 1))
}

/**
 * "|Alcoholism| and Substance Abuse Providers of the Valley": the first word of a sentence, and more than two with capitals behind
 * "and", where nobody is named by it.
 */
function leadsName(match: Match, end: number): boolean {
  const { tokens, lexicons } = match.around
  const { to } = match.underlined
  if (namesPeople(match.pattern, match.rule) || !lexicons.language.isJoint(tokens[to]?.text ?? '')) return false
  const capitals = words(lexicons)(tokens).tellingCapitals
  return capitals(end) - capitals(to) > leastOfName
}

/**
 * "the Council on |the handicapped|": a body that takes its capital from no sentence, and whom it is for in small letters.
 */
function isBodyOf(match: Match): boolean {
  const { tokens, lexicons } = match.around
  const { language } = lexicons
  const { from } = match.underlined
  const isArticle = (at: number): boolean => language.isOfClass('determiner', tokens[at]?.text ?? '')
  const isDefinite = isArticle(from) || isArticle(from - 1)
  const preposition = isArticle(from - 1) ? from - 2 : from - 1
  const body = preposition - 1
  return (
    language.isForWhom(tokens[preposition]?.text ?? '') &&
    isCapitalized(tokens[body]) &&
    isNameWord(tokens, body, lexicons) &&
    // "asked the Board for inmates": no name
    (isCapitalized(tokens[body - 1]) || (isDefinite && isArticle(body - 1)))
  )
}

/** In tokens: a list of very many labels in capitals is gone through once, and not from each of them. */
const longestOfParty = 12

/** "|Inmates| of the County Jail v. Rufo": a party of a lawsuit, in capitals on one side or the other of its sign. */
function isPartyOfCase(match: Match): boolean {
  const { tokens, lexicons } = match.around
  const { from, to } = match.underlined
  const label = range(from, to).find((at) => !isSmall(tokens[at], lexicons))
  if (label === undefined || !isCapitalized(tokens[label])) return false
  const isPart = (at: number): boolean =>
    isCapitalized(tokens[at]) || isSmall(tokens[at], lexicons) || joinsName(tokens[at])
  let end = to
  while (end < to + longestOfParty && !isAgainst(tokens, end, lexicons) && isPart(end)) end++
  if (isAgainst(tokens, end, lexicons)) return isCapitalized(tokens[afterSign(tokens, end)])
  let start = from
  const goesOn = (at: number): boolean => !isAgainst(tokens, at, lexicons) && !isSign(tokens[at]) && isPart(at)
  while (start > from - longestOfParty && goesOn(start - 1)) start--
  const sign = isSign(tokens[start - 1]) ? start - 2 : start - 1
  return isAgainst(tokens, sign, lexicons) && isCapitalized(tokens[sign - 1])
}

const isAgainst = (tokens: readonly Token[], at: number, { language }: Lexicons): boolean =>
  language.isAgainst(tokens[at]?.text ?? '')
const isSign = (token: Token | undefined): boolean => token?.kind === 'punctuation' && token.text === '.'
const afterSign = (tokens: readonly Token[], at: number): number => (isSign(tokens[at + 1]) ? at + 2 : at + 1)

/** In tokens. */
const longestOfAgency = 7

/**
 * "the office |of alcoholism and substance abuse services|": statutes write the name of an agency in small letters. It has
 * one of the words of names, and what it is of has no article and ends in a service.
 */
function isOfAgency(match: Match): boolean {
  const { tokens, lexicons } = match.around
  const { from, to } = match.underlined
  if (
    namesPeople(match.pattern, match.rule) ||
    !range(to, to + longestOfAgency).some((at) => endsInService(tokens, to, at, lexicons))
  )
    return false
  for (let at = from - 1; at >= Math.max(2, from - longestOfAgency); at--) {
    const token = tokens[at]
    if (token?.kind !== 'word' || lexicons.language.isOfClass('determiner', token.text)) return false
    const isDefinite = tokens[at - 2]?.kind === 'word' && lexicons.language.pointsBack(tokens[at - 2]?.text ?? '')
    if (lexicons.language.isSmallInNames(token.text) && !lexicons.language.isJoint(token.text))
      return isDefinite && isNameWord(tokens, at - 1, lexicons)
  }
  return false
}

/** Do only words, and no small ones but "and", lead from one place to a service at another? */
const endsInService = (tokens: readonly Token[], from: number, at: number, lexicons: Lexicons): boolean =>
  entriesAt('group-noun-for', -1, tokens, at + 1, lexicons).length > 0 &&
  tokens
    .slice(from, at + 1)
    .every(
      ({ kind, text }) =>
        kind === 'word' && (lexicons.language.isJoint(text) || !lexicons.language.isSmallInNames(text))
    )

/** So many words with capitals make a name that no word of names is in. */
const leastOfName = 2

const firstTellingWord = oncePer((tokens: readonly Token[]) =>
  tokens.findIndex((token) => token.kind === 'word' && !/^(?:\d+|[a-z]|[ivx]+)$/.test(token.text))
)

const nameWords = oncePer((lexicons: Lexicons) =>
  oncePer((tokens: readonly Token[]) =>
    countsBefore(tokens, (token, index) => isCapitalized(token) && isNameWord(tokens, index, lexicons))
  )
)

/** For each place between tokens: how far a run of capitals, with small words in it, reaches back and on from there. */
const nameRuns = oncePer((lexicons: Lexicons) =>
  oncePer((tokens: readonly Token[]) => {
    const starts = new Int32Array(tokens.length + 1)
    const ends = new Int32Array(tokens.length + 1)
    const joins = (index: number): boolean => isSmall(tokens[index], lexicons) || joinsName(tokens[index])
    for (let at = 0; at <= tokens.length; at++) {
      const back = isCapitalized(tokens[at - 1]) ? 1 : joins(at - 1) && isCapitalized(tokens[at - 2]) ? 2 : 0
      starts[at] = back === 0 ? at : (starts[at - back] ?? at)
    }
    for (let at = tokens.length; at >= 0; at--) {
      const on = isCapitalized(tokens[at])
        ? 1
        : joins(at) && isCapitalized(tokens[at + 1])
          ? 2
          : isSmall(tokens[at], lexicons) && isSmall(tokens[at + 1], lexicons) && isCapitalized(tokens[at + 2])
            ? 3
            : 0
      ends[at] = on === 0 ? at : (ends[at + on] ?? at)
    }
    return { starts, ends }
  })
)

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
