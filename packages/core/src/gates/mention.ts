/** The text talks about the word, it does not use it. */
import type { Rules } from '../compile/rule-set.js'
import { auxiliaries, pronouns } from '../match/function-words.js'
import type { Match } from '../match/match.js'
import type { Token } from '../match/tokens.js'
import { endsWithCue, hasCue, isHeadedBy } from './cues.js'
import { keep, silence, underlinedText, type BlockView, type Gate } from './gate.js'
import { quotationAround, type Quotation } from './quotations.js'

const cueReach = 8
const longestMention = 9

export const mentionGate =
  (rules: Rules): Gate =>
  (match, view) => {
    const isMention = isQuotedMention(match, view) || isNamedAsWord(match) || isUnderMentionHeading(rules, match, view)
    return isMention ? silence('mention') : keep
  }

/** A short quotation with a word such as "term" near it, or one that a definition follows. */
function isQuotedMention(match: Match, view: BlockView): boolean {
  const { tokens, lexicons } = match.place
  const { start, end } = underlinedText(match)
  const quotation = quotationAround(view.quotations, start, end)
  if (!quotation) return false
  const inside = tokens.filter(
    (token) => token.kind === 'word' && token.start >= quotation.innerStart && token.end <= quotation.innerEnd
  )
  if (inside.length > longestMention) return false
  const first = tokens.findIndex((token) => token.start >= quotation.start)
  const after = afterQuotation(tokens, quotation)
  if (hasCue(lexicons, 'definition-cue', tokens, after, after + 3)) return true
  if (inside.length > 5) return hasCue(lexicons, 'mention-cue', tokens, first - 3, first)
  return (
    hasCue(lexicons, 'mention-cue', tokens, first - cueReach, first) ||
    hasCue(lexicons, 'mention-cue', tokens, after, after + cueReach) ||
    isInListOfQuotations(match, view, quotation)
  )
}

const afterQuotation = (tokens: readonly Token[], quotation: Quotation): number => {
  const index = tokens.findIndex((token) => token.start >= quotation.end - 1 && token.kind === 'word')
  return index < 0 ? tokens.length : index
}

/** terms such as "a", "b" and "c": the cue stands before the first of several short quotations. */
function isInListOfQuotations(match: Match, view: BlockView, quotation: Quotation): boolean {
  const { tokens, lexicons } = match.place
  const sentenceStart = tokens[0]?.start ?? 0
  const sentenceEnd = tokens.at(-1)?.end ?? 0
  const others = view.quotations.filter(
    (other) =>
      other !== quotation &&
      other.start >= sentenceStart &&
      other.end <= sentenceEnd + 1 &&
      other.innerEnd - other.innerStart < 60
  )
  if (others.length === 0) return false
  const first = tokens.findIndex(
    (token) => token.start >= Math.min(quotation.start, ...others.map((other) => other.start))
  )
  const last = Math.max(quotation.end, ...others.map((other) => other.end))
  const after = tokens.findIndex((token) => token.start >= last)
  // Use "…", not "…"
  const between = [quotation, ...others].sort((a, b) => a.start - b.start)
  if (between.some((own, index) => index > 0 && isContrasted(match, between[index - 1], own))) return true
  return (
    hasCue(lexicons, 'mention-cue', tokens, first - cueReach, first) ||
    (after >= 0 && hasCue(lexicons, 'mention-cue', tokens, after, after + cueReach))
  )
}

function isContrasted(match: Match, left: Quotation | undefined, right: Quotation): boolean {
  if (!left) return false
  const { tokens, lexicons } = match.place
  const from = tokens.findIndex((token) => token.start >= left.end)
  const to = tokens.findIndex((token) => token.start >= right.start)
  return from >= 0 && to - from <= 5 && hasCue(lexicons, 'contrast-cue', tokens, from, to)
}

/** the term addict, the word abuse: no quotation mark is needed there. */
function isNamedAsWord(match: Match): boolean {
  const { tokens, lexicons } = match.place
  const { from, to } = match.underlined
  const isQuote = (token: Token | undefined): boolean => token?.kind === 'punctuation' && /["“”'‘’*_]/.test(token.text)
  let before = from
  while (isQuote(tokens[before - 1])) before--
  let after = to
  while (isQuote(tokens[after])) after++
  return (
    endsWithCue(lexicons, 'word-cue', tokens, before) ||
    isInNamedList(match, before) ||
    isContrastedAway(match) ||
    hasCue(lexicons, 'mention-after', tokens, after, after + 6) ||
    isAmended(match)
  )
}

/** "people with disabilities — not x or y people": what stands behind a dash or a bracket and "not" is what to avoid. */
function isContrastedAway(match: Match): boolean {
  const { tokens } = match.place
  for (let index = match.underlined.from - 1; index > Math.max(0, match.underlined.from - 14); index--) {
    const token = tokens[index]
    if (!token) return false
    if (token.text === 'not') return /^[—–\-(]$/.test(tokens[index - 1]?.text ?? '')
    const isListed =
      token.text === ',' || (token.kind === 'word' && !auxiliaries.has(token.text) && !pronouns.has(token.text))
    if (!isListed) return false
  }
  return false
}

/** "terms such as x, y or z": the cue stands before the first of a list. */
function isInNamedList(match: Match, before: number): boolean {
  const { tokens, lexicons } = match.place
  let index = before
  let hasJoint = false
  while (index > Math.max(0, before - 12)) {
    const token = tokens[index - 1]
    if (!token) return false
    if (hasJoint && ['as', 'like'].includes(token.text)) return endsWithCue(lexicons, 'word-cue', tokens, index)
    if ([',', 'or', 'and'].includes(token.text)) hasJoint = true
    else if (token.kind === 'word' && (auxiliaries.has(token.text) || pronouns.has(token.text))) return false
    index--
  }
  return false
}

/** "by striking drug abuse and inserting substance use": an amendment has to name what it replaces. */
function isAmended(match: Match): boolean {
  const { tokens, lexicons } = match.place
  return hasCue(lexicons, 'amendment-cue', tokens, match.underlined.from - 6, match.underlined.from)
}

/** A table column, a section or a list that sets words to avoid beside words to use. */
function isUnderMentionHeading(rules: Rules, match: Match, view: BlockView): boolean {
  const { block } = view
  const speaks = (text: string | null | undefined): boolean =>
    text != null && text !== '' && isHeadedBy(rules, 'mention-heading', text)
  if (block.table)
    return speaks(block.table.header) || (block.table.row > 0 && isShort(match, view) && speaks(block.table.rowLead))
  const isListed = block.roles.includes('list-item')
  if (isListed && isShort(match, view) && speaks(block.lead)) return true
  const heading = view.facts.headingBefore(block.start)
  return (isListed || isShort(match, view)) && speaks(heading)
}

/** The block is little more than the words themselves. */
const isShort = (match: Match, view: BlockView): boolean =>
  view.block.text.length < underlinedText(match).end - underlinedText(match).start + 90
