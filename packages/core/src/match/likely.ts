/**
 * A look at raw text before it is parsed: could a pattern match here at all? Punctuation and markup are passed over, and
 * what needs grammar is taken to hold, so it says yes to all that the full match would find, and to little else.
 */
import { isOfPersons } from '../compile/of-persons.js'
import type { Condition, Pattern, Rules, Sequence } from '../compile/rule-set.js'
import type { Language } from '../languages/language.js'
import { maskAddresses } from '../read/builder.js'
import { farthestDeterminer } from './conditions.js'
import { entriesAt, isDeterminer, matchAround, matchAt, matchBefore } from './sequence.js'
import type { Lexicons } from './lexicons.js'
import { isAmong, standing } from './standing.js'
import type { Token } from './tokens.js'

const nearMost = 5
/** Wider than what the full match looks at, which counts punctuation too. */
const farthestObject = 20
const farthestSubject = 40
/** Whether a pattern is on under the settings in force. */
export type IsOn = (pattern: Pattern) => boolean

/** `readings`: what a text may read as; null where only its reader can tell. */
export const isLikelyAmong = (
  readings: readonly string[] | null,
  rules: Rules,
  lexicons: Lexicons,
  isOn: IsOn
): boolean => readings === null || readings.some((text) => isLikelyProse(text, rules, lexicons, isOn))

/** `text` is what the reader sees, or plain text as it stands. */
export function isLikelyProse(text: string, rules: Rules, lexicons: Lexicons, isOn: IsOn): boolean {
  if (isLikelyInWords(text, rules, lexicons, isOn)) return true
  const other = withoutObjects(text)
  return other !== text && isLikelyInWords(other, rules, lexicons, isOn)
}

/** Where an address, or a name for a machine, may stand in what has no blank. */
const mayHoldObject = /[/\\^]|[@#][^\s#]|[^\W_]_+[^\W_]|\.[^\s.]|:\S+:|:\uFFFC/
const seenAsOne = /!\[[^\][]*\]|~~[^~]*~~/g

/** Without what a reader sees as one thing, though it has several words: words round it stand nearer than they seem. */
function withoutObjects(text: string): string {
  const seen = text.includes('![') || text.includes('~~') ? text.replace(seenAsOne, ' ') : text
  if (!mayHoldObject.test(seen)) return seen
  return seen.replace(/\S+/g, (chunk) => (mayHoldObject.test(chunk) ? maskAddresses(chunk, []).text : chunk))
}

function isLikelyInWords(text: string, rules: Rules, lexicons: Lexicons, isOn: IsOn): boolean {
  const tokens = rawTokens(text, lexicons.language)
  return tokens.some(
    (token, index) => Object.hasOwn(rules.anchors, token.text) && hasMatch(tokens, index, rules, lexicons, isOn)
  )
}

function rawTokens(text: string, { splitWord }: Language): Token[] {
  const tokens: Token[] = []
  // U+034F counts as a mark, and is none that a reader sees
  for (const chunk of text.replace(/[*_~\u034F]+/g, ' ').split(/\s+/))
    for (const part of splitWord(chunk))
      tokens.push({
        text: part.text,
        raw: chunk.slice(part.start, part.end),
        start: 0,
        end: 0,
        possessiveEnd: 0,
        kind: 'word',
        joined: 'space'
      })
  return tokens
}

function hasMatch(tokens: readonly Token[], index: number, rules: Rules, lexicons: Lexicons, isOn: IsOn): boolean {
  const { text } = tokens[index] ?? { text: '' }
  return (rules.anchors[text] ?? []).some(([number, sequenceNumber, atom]) => {
    const pattern = rules.patterns[number]
    const sequence = pattern?.sequences[sequenceNumber]
    if (!pattern || !sequence) return false
    const span = matchAround(sequence, atom, tokens, index, lexicons)
    return (
      span !== null &&
      isOn(pattern) &&
      pattern.when.every((lines) => lines.some((line) => mayHold(line, span, tokens, lexicons)))
    )
  })
}

/** Only what neighbouring words can say; of words in the sentence, whether they stand anywhere in the text. */
function mayHold(
  line: Condition,
  span: { from: number; to: number },
  tokens: readonly Token[],
  lexicons: Lexicons
): boolean {
  const may = (sequences: readonly Sequence[] | undefined, test: (sequence: Sequence) => boolean): boolean =>
    !sequences || sequences.some((sequence) => needsPunctuation(sequence) || test(sequence))
  const anywhere = (from: number, to: number) => (sequence: Sequence) => {
    for (let at = from; at < to; at++) if (matchAt(sequence, tokens, at, lexicons)) return true
    return false
  }
  return (
    may(line.precededBy, (sequence) => mayEndBefore(sequence, span.from, tokens, lexicons)) &&
    may(line.followedBy, (sequence) => matchAt(sequence, tokens, span.to, lexicons) !== null) &&
    may(line.near, anywhere(Math.max(0, span.from - nearMost), Math.min(tokens.length, span.to + nearMost))) &&
    may(line.object, anywhere(span.to, Math.min(tokens.length, span.to + farthestObject))) &&
    may(
      line.modifies,
      (sequence) =>
        isOfPersons(sequence) || anywhere(span.to, Math.min(tokens.length, span.to + farthestObject))(sequence)
    ) &&
    may(line.subject, (sequence) => mayBeSubject(sequence, span.from, tokens, lexicons)) &&
    mayStand(line.inSentence, tokens, lexicons) &&
    mayStand(line.inParagraph, tokens, lexicons)
  )
}

/** Anywhere in the text: looked for once, and not for each word that may match. */
const mayStand = (sequences: readonly Sequence[] | undefined, tokens: readonly Token[], lexicons: Lexicons): boolean =>
  !sequences || sequences.some(needsPunctuation) || isAmong(standing(sequences, tokens, lexicons), 0, tokens.length)

/** Directly before, or, where a determiner is asked for, before what may be its adjectives. */
function mayEndBefore(sequence: Sequence, before: number, tokens: readonly Token[], lexicons: Lexicons): boolean {
  const farthest = isDeterminer(sequence, lexicons) ? Math.max(0, before - farthestDeterminer) : before
  for (let at = before; at >= farthest; at--) if (matchBefore(sequence, tokens, at, lexicons)) return true
  return false
}

/** Somewhere before: a subject, or a pronoun that stands for a person; whether a name does, grammar tells. */
function mayBeSubject(sequence: Sequence, before: number, tokens: readonly Token[], lexicons: Lexicons): boolean {
  if (isOfPersons(sequence)) return before > 0
  for (let at = Math.max(0, before - farthestSubject); at < before; at++)
    if (matchAt(sequence, tokens, at, lexicons) || entriesAt('person-pronoun', 1, tokens, at, lexicons).length > 0)
      return true
  return false
}

const needsPunctuation = (sequence: Sequence): boolean =>
  sequence.atoms.some((atom) => atom.kind === 'class' && (atom.name === 'clause-start' || atom.name === 'clause-end'))
