/** Patterns in a sentence. */
import { isPossessive, type TokenRange } from './tokens.js'
import type { Condition, Pattern, Rule, Rules, Sequence } from '../compile/rule-set.js'
import type { Level } from '../compile/schema.js'
import type { Feature } from '../languages/language.js'
import { holds, holdsNear, type MatchedWords, type Surroundings } from './conditions.js'
import { oncePer } from './once.js'
import { matchAround, matchAt, type SequenceSpan } from './sequence.js'

export interface Match extends MatchedWords {
  pattern: Pattern
  rule: Rule
  /** `off`: it has the words and is not reported */
  level: Level
  /** token ranges of the atoms and slots */
  span: SequenceSpan
  /** what is shown to the reader */
  underlined: TokenRange
  /** token that inflects, or -1, and what its form can be */
  head: number
  features: readonly Feature[]
  /** how many words of its own the pattern has: the more, the more specific */
  literals: number
  around: Surroundings
}

/**
 * The severity of a pattern under the settings in force; `off` where a choice switched it off, which is no matter of who
 * has the words; null where it is not there at all.
 */
export type LevelOf = (pattern: Pattern, rule: Rule) => Level | null

export interface SentenceMatches {
  matches: Match[]
  /** words that were there, but not their conditions */
  unmet: Match[]
}

/** All matches in one sentence, overlapping ones included. */
export function matchSentence(around: Surroundings, rules: Rules, levelOf: LevelOf): SentenceMatches {
  const matches: Match[] = []
  const unmet: Match[] = []
  around.tokens.forEach((token, index) => {
    if (token.kind !== 'word' || !Object.hasOwn(rules.anchors, token.text)) return
    for (const [number, sequenceNumber, atom] of rules.anchors[token.text] ?? []) {
      const pattern = rules.patterns[number]
      const sequence = pattern?.sequences[sequenceNumber]
      const rule = pattern && rules.rules[pattern.rule]
      if (!pattern || !sequence || !rule) continue
      if (pattern.profiles && !pattern.profiles.includes(around.profile)) continue
      const level = levelOf(pattern, rule)
      if (level === null) continue
      const span = matchAround(sequence, atom, around.tokens, index, around.lexicons)
      if (!span) continue
      const match = toMatch(pattern, rule, level, sequence, span, around)
      const isMet =
        !isPartOfCompound(around, span.from) &&
        !isOwnerWithin(pattern, rule, span, around) &&
        pattern.when.every((lines) => lines.some((line) => holds(line, match, around)))
      ;(isMet ? matches : unmet).push(match)
    }
  })
  return { matches, unmet }
}

/** "screen-addicted" is another word; "non-addict" and "ex-addict" are not. */
function isPartOfCompound({ tokens, lexicons }: Surroundings, from: number): boolean {
  return tokens[from]?.joined === 'hyphen' && !lexicons.language.isPrefix(tokens[from - 1]?.text ?? '')
}

/**
 * "the |addict|'s mother", "a |schizophrenic|'s family": who owns what follows is a person of its own, and is neither the
 * kind of the person behind nor said of them. Words of a list may have the ending themselves.
 */
function isOwnerWithin(
  pattern: Pattern,
  rule: Rule,
  { from, to, slots }: SequenceSpan,
  { tokens }: Surroundings
): boolean {
  const end = pattern.kind === 'adjective' ? to : to - 1
  for (let at = from; at < end; at++)
    if (isPossessive(tokens[at]) && !slots.some((slot) => slot.from <= at && at < slot.to))
      return pattern.kind === 'adjective' || namesPeople(pattern, rule)
  return false
}

/** Is a noun for people offered in place of what a pattern finds? */
export const namesPeople = ({ kind, label }: Pattern, { suggestions }: Rule): boolean =>
  kind === 'noun' &&
  suggestions.some(
    ({ labels, wording }) =>
      wording.form === 'noun' && wording.one.besides !== null && (!labels || (label !== null && labels.includes(label)))
  )

function toMatch(
  pattern: Pattern,
  rule: Rule,
  level: Level,
  sequence: Sequence,
  span: SequenceSpan,
  around: Surroundings
): Match {
  const headSpan = sequence.head >= 0 ? span.atoms[sequence.head] : undefined
  const headAtom = sequence.atoms[sequence.head]
  const headToken = headSpan ? around.tokens[headSpan.to - 1] : undefined
  const features =
    headToken && headAtom?.kind === 'word'
      ? (headAtom.forms[headAtom.exactCase ? headToken.raw : headToken.text] ?? [])
      : []
  return {
    from: span.from,
    to: span.to,
    kind: pattern.kind,
    number: features.includes('many') ? 'many' : features.includes('one') ? 'one' : null,
    pattern,
    rule,
    level,
    span,
    underlined: underlinedPart(pattern, span, around),
    head: headSpan ? headSpan.to - 1 : -1,
    features,
    literals: sequence.atoms.filter((atom) => atom.kind === 'word').length,
    around
  }
}

function underlinedPart(pattern: Pattern, span: SequenceSpan, around: Surroundings): TokenRange {
  for (let index = span.from; pattern.underline && index < span.to; index++)
    for (const sequence of pattern.underline) {
      const part = matchAt(sequence, around.tokens, index, around.lexicons)
      if (part && part.to <= span.to) return { from: part.from, to: part.to }
    }
  return { from: span.from, to: span.to }
}

/** The lines among the `unless` conditions that hold: silence, or only lower. */
export const exceptionOf = oncePer((match: Match): 'silence' | 'lower' | null => {
  const holding = match.pattern.unless.filter(
    (line: Condition) => line.otherwise !== 'no-fix' && holdsNear(line, match, match.around)
  )
  if (holding.some((line) => line.otherwise === undefined)) return 'silence'
  return holding.length > 0 ? 'lower' : null
})

/** Does a rule say that here the writer alone can tell what to write? */
export const isLeftToWriter = (match: Match): boolean =>
  match.pattern.unless.some((line) => line.otherwise === 'no-fix' && holds(line, match, match.around))
