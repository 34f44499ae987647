/**
 * A look at raw text before it is parsed: could a pattern match here at all? Punctuation and markup are passed over, and
 * what needs grammar is taken to hold, so it says yes to all that the full match would find, and to little else.
 */
import type { Condition, Pattern, Rules, Sequence } from '../compile/rule-set.js'
import { splitWord } from '../compile/words.js'
import { maskAddresses } from '../read/builder.js'
import { entriesAt, matchAround, matchAt, matchBefore } from './sequence.js'
import type { Lexicons } from './lexicons.js'
import { isAmong, standing } from './standing.js'
import type { Token } from './tokens.js'

const nearMost = 5
/** Wider than what the full match looks at, which counts punctuation too. */
const farthestObject = 20
const farthestSubject = 40
/**
 * What is surely a tag or an address in angle brackets, in one line, or a comment, whose further lines begin nothing but
 * text; "<5% among … and >10%" is text.
 */
const tags =
  /(?<!\\)<(?:[a-z][a-z\d-]*(?:[ \t]+[a-z_:][\w.:-]*(?:=(?:[^\s"'=<>`|]+|'[^'`|\n]*'|"[^"`|\n]*"))?)*[ \t]*\/?|\/[a-z][a-z\d-]*[ \t]*|[a-z][a-z\d+.-]{1,31}:[^\s<>`|]*|!--(?:[^<>`|\n-]|-(?!-)|\n(?=[a-z]|-->))*--)>/gi
/** The target of what is surely a link: its label has no markup that could be text after all. */
const targets =
  /(?<!\\)(\[[^\][\\`<>|\n]*\])\( ?(?:<[^<>\n`|]*>|(?:[^\s()<>`|]|\([^\s()<>`|]*\))*)(?: "[^"()`|\n]*")? ?\)/g
const mayOpenHtml = /<[a-z/!?]/i
/** What only a parser can tell. */
const unclear = /<!--|&#?\w+;/
/** Perhaps a link or the call of a footnote, perhaps brackets of the text: both readings are looked at. */
const perhapsTargets = /\]\([^()]*\)|\]\[[^\][]*\]|\[\^[^\][]+\]/g
/** What is left of brackets that is neither. */
const unclearTargets = /\]\[|\[\^|\]\(/
/** What may be a tag: between signs for less and more anything may stand. */
const perhapsTags = /<[^<>]*>/g
const hasBrackets = /[`[]/
const withinWord = /[\p{L}\p{N}\p{M}]<[^<>]*>[\p{L}\p{N}\p{M}]/u
/** The text of an attribute that readers see; looked at ahead, since quotation marks that are left open hide no other. */
const seenAttribute = /\s(?:alt|title)\s*=\s*(?=("[^"]*"|'[^']*'|[^\s"'=<>`]+))/gi

/** The text of an image, the title of a link: what would be markup elsewhere is shown there as it stands. */
const mayShowMarkup = /!\[|\][(:]\s*(?:\S{1,500}\s+)?["'(]/

/** Whether a pattern is on under the settings in force. */
export type IsOn = (pattern: Pattern) => boolean

/** `text` is the source of one block of Markdown or of several. */
export function isLikelyMarkdown(text: string, rules: Rules, lexicons: Lexicons, isOn: IsOn): boolean {
  if (mayShowMarkup.test(text) && isLikelyProse(text, rules, lexicons, isOn)) return true
  if (unclear.test(text.includes('<') ? text.replace(tags, ']') : text)) return true
  if (!text.includes('<')) return isLikelyPlain(text, rules, lexicons, isOn)
  return readingsOf(text).some((reading) => isLikelyInHtml(reading, rules, lexicons, isOn))
}

/** A text with tags as it may be read: a tag parts words or stands within one, and what looks like one may be none. */
function readingsOf(text: string): string[] {
  const bare = text.replace(tags, ']')
  const readings = [bare, ...attributesIn(text)]
  const isUnclear = bare.includes('<')
  if (isUnclear) readings.push(text.replace(perhapsTags, ']'))
  if (withinWord.test(text)) readings.push(text.replace(tags, ''))
  if (isUnclear && withinWord.test(text)) readings.push(text.replace(perhapsTags, ''))
  return readings
}

/** In HTML, brackets and backticks are text. */
const isLikelyInHtml: typeof isLikelyPlain = (text, ...context) =>
  isLikelyPlain(text, ...context) || (hasBrackets.test(text) && isLikelyProse(text, ...context))

/** `text` has no tags. */
function isLikelyPlain(text: string, rules: Rules, lexicons: Lexicons, isOn: IsOn): boolean {
  const prose = withoutCode(text.includes('](') ? text.replace(targets, '$1') : text)
  if (isLikelyProse(prose, rules, lexicons, isOn)) return true
  if (!unclearTargets.test(prose)) return false
  const other = prose.replace(perhapsTargets, ']')
  return unclearTargets.test(other) || isLikelyProse(other, rules, lexicons, isOn)
}

const attributesIn = (text: string): string[] => Array.from(text.matchAll(seenAttribute), ([, value = '']) => value)

/** Takes out inline code where it is surely code: single backticks, in pairs on every line, none escaped or within HTML. */
function withoutCode(text: string): string {
  if (!text.includes('`') || /``|\\`/.test(text)) return text
  const isPaired = text.split('\n').every((line) => line.split('`').length % 2 === 1)
  if (!isPaired) return text
  const bare = text.replace(/`[^`\n|]*`/g, '`')
  return mayOpenHtml.test(bare) ? text : bare
}

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
  const tokens = rawTokens(text)
  return tokens.some(
    (token, index) => Object.hasOwn(rules.anchors, token.text) && hasMatch(tokens, index, rules, lexicons, isOn)
  )
}

function rawTokens(text: string): Token[] {
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
    may(line.precededBy, (sequence) => matchBefore(sequence, tokens, span.from, lexicons) !== null) &&
    may(line.followedBy, (sequence) => matchAt(sequence, tokens, span.to, lexicons) !== null) &&
    may(line.near, anywhere(Math.max(0, span.from - nearMost), Math.min(tokens.length, span.to + nearMost))) &&
    may(line.object, anywhere(span.to, Math.min(tokens.length, span.to + farthestObject))) &&
    may(line.modifies, anywhere(span.to, Math.min(tokens.length, span.to + farthestObject))) &&
    may(line.subject, (sequence) => mayBeSubject(sequence, span.from, tokens, lexicons)) &&
    mayStand(line.inSentence, tokens, lexicons) &&
    mayStand(line.inParagraph, tokens, lexicons)
  )
}

/** Anywhere in the text: looked for once, and not for each word that may match. */
const mayStand = (sequences: readonly Sequence[] | undefined, tokens: readonly Token[], lexicons: Lexicons): boolean =>
  !sequences || sequences.some(needsPunctuation) || isAmong(standing(sequences, tokens, lexicons), 0, tokens.length)

/** Somewhere before: a subject, or a pronoun that stands for a person. */
function mayBeSubject(sequence: Sequence, before: number, tokens: readonly Token[], lexicons: Lexicons): boolean {
  for (let at = Math.max(0, before - farthestSubject); at < before; at++)
    if (matchAt(sequence, tokens, at, lexicons) || entriesAt('person-pronoun', 1, tokens, at, lexicons).length > 0)
      return true
  return false
}

const needsPunctuation = (sequence: Sequence): boolean =>
  sequence.atoms.some((atom) => atom.kind === 'class' && (atom.name === 'clause-start' || atom.name === 'clause-end'))
