/** The text talks about the word, it does not use it. */
import type { Phrase, Rules } from '../compile/rule-set.js'
import type { Surroundings } from '../match/conditions.js'
import type { Lexicons } from '../match/lexicons.js'
import type { Match } from '../match/match.js'
import { oncePer } from '../match/once.js'
import { tokenEndingAfter, tokenFrom, wordFrom, wordsBefore } from '../match/places.js'
import type { Token } from '../match/tokens.js'
import { endsWithCue, hasCue } from './cues.js'
import { emphasisAround } from './emphasis.js'
import { keep, silence, underlinedText, type BlockView, type Gate } from './gate.js'
import { isLedByWords } from './leads.js'
import type { Speech } from './speech.js'
import { countStartingBefore, quotationAround, quotationsBetween, type Quotation } from './quotations.js'

const cueReach = 8
const longestMention = 9

export const mentionGate =
  (rules: Rules): Gate =>
  (match, view) => {
    const isMention =
      isQuotedMention(match, view) ||
      isNamedAsWord(match, view.speech) ||
      isNamedByGrammar(match, view) ||
      isLedByWords(rules, match, view)
    return isMention ? silence('mention') : keep
  }

/** A short quotation with a word such as "term" near it, or one that a definition follows. */
function isQuotedMention(match: Match, view: BlockView): boolean {
  const { tokens, lexicons } = match.around
  const { start, end } = underlinedText(match)
  const quotation = quotationAround(view.quotations, start, end) ?? emphasisAround(view.block, view.facts, start, end)
  if (!quotation) return false
  const inside =
    wordsBefore(tokens)(tokenEndingAfter(tokens, quotation.innerEnd)) -
    wordsBefore(tokens)(tokenFrom(tokens, quotation.innerStart))
  if (inside > longestMention) return false
  const first = tokenFrom(tokens, quotation.start)
  const after = wordFrom(tokens, tokenFrom(tokens, quotation.end - 1))
  if (hasCue(lexicons, 'definition-cue', tokens, after, after + 3)) return true
  if (inside > 5) return hasCue(lexicons, 'mention-cue', tokens, first - 3, first)
  return (
    hasCue(lexicons, 'mention-cue', tokens, first - cueReach, first) ||
    hasCue(lexicons, 'mention-cue', tokens, after, after + cueReach) ||
    isInListOfQuotations(match, view, quotation)
  )
}

/** The short quotations of a sentence, in their order. */
interface QuotationList {
  short: readonly Quotation[]
  /** where the last of them ends */
  end: number
  /** how many of them are set against the one before: Use "…", not "…" */
  contrasts: number
}

const shortest = 60
const listsIn = oncePer((_quotations: readonly Quotation[]) => new Map<readonly Token[], QuotationList>())

function listIn({ tokens, lexicons }: Surroundings, quotations: readonly Quotation[]): QuotationList {
  const known = listsIn(quotations).get(tokens)
  if (known) return known
  const end = (tokens.at(-1)?.end ?? 0) + 1
  const short = quotationsBetween(quotations, tokens[0]?.start ?? 0, end).filter(
    (own) => own.end <= end && own.innerEnd - own.innerStart < shortest
  )
  const list = {
    short,
    end: short.reduce((last, own) => Math.max(last, own.end), 0),
    contrasts: short.filter((own, index) => isContrasted(tokens, lexicons, short[index - 1], own)).length
  }
  listsIn(quotations).set(tokens, list)
  return list
}

/** terms such as "a", "b" and "c": the cue stands before the first of several short quotations. */
function isInListOfQuotations(match: Match, view: BlockView, quotation: Quotation): boolean {
  const { tokens, lexicons } = match.around
  const { short, end, contrasts } = listIn(match.around, view.quotations)
  const index = countStartingBefore(short, quotation.start)
  const isShort = short[index] === quotation
  const firstOther = short[isShort && index === 0 ? 1 : 0]
  if (!firstOther) return false
  const first = tokenFrom(tokens, Math.min(quotation.start, firstOther.start))
  const after = tokenFrom(tokens, Math.max(quotation.end, end))
  const isSetAgainst = (left: Quotation | undefined, right: Quotation | undefined): boolean =>
    isContrasted(tokens, lexicons, left, right)
  // one that is long stands between two of the short ones
  const own = isShort ? contrasts : contrasts - (isSetAgainst(short[index - 1], short[index]) ? 1 : 0)
  if (own > 0) return true
  if (!isShort && (isSetAgainst(short[index - 1], quotation) || isSetAgainst(quotation, short[index]))) return true
  return (
    hasCue(lexicons, 'mention-cue', tokens, first - cueReach, first) ||
    hasCue(lexicons, 'mention-cue', tokens, after, after + cueReach)
  )
}

function isContrasted(
  tokens: readonly Token[],
  lexicons: Lexicons,
  left: Quotation | undefined,
  right: Quotation | undefined
): boolean {
  if (!left || !right) return false
  const from = tokenFrom(tokens, left.end)
  const to = tokenFrom(tokens, right.start)
  return to - from <= 5 && hasCue(lexicons, 'contrast-cue', tokens, from, to)
}

/** the term addict, the word abuse: no quotation mark is needed there. */
function isNamedAsWord(match: Match, speech: Speech): boolean {
  const { tokens, lexicons } = match.around
  const { from, to } = match.underlined
  const isQuote = (token: Token | undefined): boolean => token?.kind === 'punctuation' && /["“”'‘’*_]/.test(token.text)
  let before = from
  while (isQuote(tokens[before - 1])) before--
  let after = to
  while (isQuote(tokens[after])) after++
  return (
    endsWithCue(lexicons, 'word-cue', tokens, before) ||
    isInNamedList(match, before, speech) ||
    isContrastedAway(match, speech) ||
    isGloss(match) ||
    hasCue(lexicons, 'mention-after', tokens, after, after + 6) ||
    isAmended(match)
  )
}

/** "from a word for “splitting” (schizo)": what brackets alone hold behind a quotation is the word that it translates. */
function isGloss({ around: { tokens }, underlined: { from, to } }: Match): boolean {
  const isIn = tokens[from - 1]?.text === '(' && tokens[to]?.text === ')'
  return isIn && /^["”’»]$/u.test(tokens[from - 2]?.text ?? '')
}

/** "people with disabilities — not x or y people": what stands behind a dash or a bracket and "not" is what to avoid. */
function isContrastedAway(match: Match, { isNegation, isOfClause }: Speech): boolean {
  const { tokens } = match.around
  for (let index = match.underlined.from - 1; index > Math.max(0, match.underlined.from - 14); index--) {
    const token = tokens[index]
    if (!token) return false
    if (isNegation(token.text)) return /^[—–\-(]$/.test(tokens[index - 1]?.text ?? '')
    const isListed = token.text === ',' || (token.kind === 'word' && !isOfClause(token.text))
    if (!isListed) return false
  }
  return false
}

/** "terms such as x, y or z": the cue stands before the first of a list. */
function isInNamedList(match: Match, before: number, { leadsExamples, isOfClause }: Speech): boolean {
  const { tokens, lexicons } = match.around
  let index = before
  let hasJoint = false
  while (index > Math.max(0, before - 12)) {
    const token = tokens[index - 1]
    if (!token) return false
    if (hasJoint && leadsExamples(token.text)) return endsWithCue(lexicons, 'word-cue', tokens, index)
    if (token.text === ',' || lexicons.language.isJoint(token.text)) hasJoint = true
    else if (token.kind === 'word' && isOfClause(token.text)) return false
    index--
  }
  return false
}

/** "by striking drug abuse and inserting substance use": an amendment has to name what it replaces. */
function isAmended(match: Match): boolean {
  const { tokens, lexicons } = match.around
  return hasCue(lexicons, 'amendment-cue', tokens, match.underlined.from - 6, match.underlined.from)
}

/** No mark and no word before it says so: the sentence does. */
function isNamedByGrammar(match: Match, view: BlockView): boolean {
  const { tokens, lexicons } = match.around
  const { speech } = view
  const { underlined: range } = match
  if (speech.isInWordList(tokens, range, lexicons) || speech.isGivenName(tokens, range, lexicons)) return true
  if (speech.isEntry(tokens, range, lexicons) || isSetBeside(match, view)) return true
  const next = view.sentences[view.sentences.indexOf(tokens) + 1]
  if (next && speech.isExplainedNext(tokens, next, lexicons)) return true
  if (speech.isContrasted(tokens, range, lexicons, namesOwnWording(match))) return true
  if (!isCountedOne(match)) return false
  if (isSentence(view) && speech.isBareNoun(tokens, range, lexicons)) return true
  const { start, end } = underlinedText(match)
  const before = tokens[range.from - 1]
  return (
    emphasisAround(view.block, view.facts, start, end)?.start === start &&
    !(before?.kind === 'word' && lexicons.language.isOfClass('determiner', before.text))
  )
}

/** "inmate – person in prison", "x → y": the line has the words alone, a mark, and what the rule would write. */
function isSetBeside(match: Match, { block }: BlockView): boolean {
  const { start, end } = underlinedText(match)
  const lineStart = block.text.lastIndexOf('\n', start - 1) + 1
  const [before, after] = [block.text.slice(lineStart, start), block.text.slice(end)]
  return /^(?:\p{L}{1,3} )?$/u.test(before) && setsApart.test(after) && namesOwnWording(match)
}

const setsApart = /^\s*(?:[→⇒⇨➔=|/]|->|=>|\s[–—-]\s)/u

/** A noun in the singular for which another noun for people is offered: it can be counted. */
function isCountedOne({ kind, number, rule, pattern: { label } }: Match): boolean {
  if (kind !== 'noun' || number !== 'one') return false
  const first = rule.suggestions.find(
    ({ labels, wording }) => wording.form === 'noun' && (!labels || (label !== null && labels.includes(label)))
  )
  return first?.wording.form === 'noun' && first.wording.one.besides !== null
}

/** No heading, no cell, no line of a list that is no sentence: there nouns stand bare. */
const isSentence = ({ block, isTitleCase, isAllCaps }: BlockView): boolean =>
  block.heading === undefined &&
  block.table === undefined &&
  !block.roles.includes('heading') &&
  !isTitleCase &&
  !isAllCaps &&
  /[.!?;:]["”’)*_\]]*\s*$/.test(block.text)

/** Does what the rule would write stand elsewhere in the sentence? */
function namesOwnWording({ rule, around: { tokens, lexicons }, underlined }: Match): boolean {
  const others = new Set(
    tokens.filter((_, index) => index < underlined.from || index >= underlined.to).map(({ text }) => text)
  )
  return rule.suggestions.some(({ wording }) => {
    if (wording.form !== 'noun') return false
    return [wording.one, wording.many].some((phrase) => {
      const words = wordsOfPhrase(lexicons)(phrase)
      return words.length > 1 && words.every((word) => others.has(word) || lexicons.language.isSmall(word))
    })
  })
}

/** The words of a wording as they are written, without what is filled in. */
const wordsOfPhrase = oncePer(({ language }: Lexicons) =>
  oncePer(({ head, rest }: Phrase) => language.wordsOf(`${head} ${rest?.words ?? ''}`.replace(/\{[^}]*\}/g, '')))
)
