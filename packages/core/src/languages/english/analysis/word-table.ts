/**
 * What a word can be, and what a noun names: the table that the build makes of WordNet (`scripts/word-table.mjs`). Nothing
 * is parsed; a word is found by halving the text, and kept.
 */
import text from '#words'

/** What a noun names. */
export type Kind =
  | 'person'
  | 'group'
  | 'organization'
  | 'place'
  | 'event'
  | 'state'
  | 'illness'
  | 'substance'
  | 'drug'
  | 'time'
  | 'measure'
  | 'thing'
  | 'nature'
  | 'animal'
  | 'body'
  | 'communication'
  | 'idea'

const kindOfLetter: Readonly<Record<string, Kind>> = {
  p: 'person',
  g: 'group',
  o: 'organization',
  l: 'place',
  e: 'event',
  s: 'state',
  i: 'illness',
  u: 'substance',
  d: 'drug',
  t: 'time',
  m: 'measure',
  x: 'thing',
  f: 'nature',
  n: 'animal',
  b: 'body',
  c: 'communication',
  a: 'idea'
}

/** One of the parts of speech of a word: N noun, P name, V verb, J adjective, R adverb. */
export interface Entry {
  part: 'N' | 'P' | 'V' | 'J' | 'R'
  /** how often it was counted, as a power of two, from 0 to 9 */
  amount: number
  /** of a noun or name: what it names, the commonest first */
  kinds: readonly Kind[]
  /** of a verb: t an object, i none, k what the subject is, c a clause, f an infinitive */
  takes: string
}

const known = new Map<string, readonly Entry[]>()
const nothing: readonly Entry[] = []

/** The entries of a word in its base form, in lower case; none if the table has it not. */
export function entriesOf(word: string): readonly Entry[] {
  const own = known.get(word)
  if (own) return own
  const line = lineOf(word)
  const entries = line === null ? nothing : line.split(' ').map(toEntry)
  known.set(word, entries)
  return entries
}

function toEntry(written: string): Entry {
  const part = written.charAt(0)
  const rest = written.slice(2)
  const isNoun = part === 'N' || part === 'P'
  return {
    part: part === 'P' || part === 'V' || part === 'J' || part === 'R' ? part : 'N',
    amount: Number(written.charAt(1)),
    kinds: isNoun ? Array.from(rest).flatMap((letter) => kindOfLetter[letter] ?? []) : [],
    takes: isNoun ? '' : rest
  }
}

/** What stands behind a word in its line. */
function lineOf(word: string): string | null {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = text.lastIndexOf('\n', middle - 1) + 1
    const end = text.indexOf('\n', start)
    const stop = end < 0 ? text.length : end
    const space = text.indexOf(' ', start)
    const own = text.slice(start, space)
    if (own === word) return text.slice(space + 1, stop)
    if (own < word) low = stop + 1
    else high = start
  }
  return null
}
