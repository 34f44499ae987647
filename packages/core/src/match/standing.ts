/** Where sequences stand in a sentence: looked for once, however many findings of the sentence ask. */
import type { Sequence } from '../compile/rule-set.js'
import type { Lexicons } from './lexicons.js'
import { oncePer } from './once.js'
import { matchAt } from './sequence.js'
import type { Token, TokenRange } from './tokens.js'

/** For each token: where the first of all that begin there or behind ends; `nowhere` if there is none. */
export type FirstEnds = Int32Array
export const nowhere = 0x7fffffff

/** `endAt` gives where the shortest of those that begin at a token ends, or `nowhere`. */
export function firstEnds(length: number, endAt: (index: number) => number): FirstEnds {
  const ends = new Int32Array(length + 1).fill(nowhere)
  for (let index = length - 1; index >= 0; index--) ends[index] = Math.min(endAt(index), ends[index + 1] ?? nowhere)
  return ends
}

/** Does one stand in [from, to), and nothing of it in `but`? */
export function isAmong(ends: FirstEnds, from: number, to: number, but: TokenRange | null = null): boolean {
  const endsBy = (at: number, limit: number): boolean => at < ends.length && (ends[at] ?? nowhere) <= limit
  return but
    ? endsBy(from, Math.min(to, but.from)) || endsBy(Math.max(from, but.to), to)
    : endsBy(Math.max(0, from), to)
}

const inSentence = oncePer((_tokens: readonly Token[]) => new Map<readonly Sequence[], FirstEnds>())

/** Where the sequences stand in the sentence. */
export function standing(sequences: readonly Sequence[], tokens: readonly Token[], lexicons: Lexicons): FirstEnds {
  const known = inSentence(tokens)
  let ends = known.get(sequences)
  if (!ends) {
    const beginners = byBeginning(sequences)
    ends = firstEnds(tokens.length, (index) => shortestEnd(beginners, tokens, index, lexicons))
    known.set(sequences, ends)
  }
  return ends
}

const inParagraph = oncePer((_sentences: readonly (readonly Token[])[]) => new Map<readonly Sequence[], number>())

/** In how many of the sentences one of the sequences stands. */
export function sentencesWith(
  sequences: readonly Sequence[],
  sentences: readonly (readonly Token[])[],
  lexicons: Lexicons
): number {
  const known = inParagraph(sentences)
  let count = known.get(sequences)
  if (count === undefined) {
    count = sentences.filter((tokens) => isAmong(standing(sequences, tokens, lexicons), 0, tokens.length)).length
    known.set(sequences, count)
  }
  return count
}

/** Sequences by what they begin with, so that most words are passed over at a glance. */
interface Beginners {
  words: ReadonlyMap<string, readonly Sequence[]>
  lexicons: ReadonlyMap<string, readonly Sequence[]>
  others: readonly Sequence[]
}

const byBeginning = oncePer((sequences: readonly Sequence[]): Beginners => {
  const words = new Map<string, Sequence[]>()
  const lexicons = new Map<string, Sequence[]>()
  const others: Sequence[] = []
  for (const sequence of sequences) {
    const [first] = sequence.atoms
    if (first?.kind === 'lexicon') add(lexicons, first.name, sequence)
    else if (first?.kind === 'word')
      for (const form of new Set(Object.keys(first.forms).map((own) => own.toLowerCase()))) add(words, form, sequence)
    else others.push(sequence)
  }
  return { words, lexicons, others }
})

function add(map: Map<string, Sequence[]>, key: string, sequence: Sequence): void {
  const known = map.get(key)
  if (known) known.push(sequence)
  else map.set(key, [sequence])
}

function shortestEnd(
  { words, lexicons: names, others }: Beginners,
  tokens: readonly Token[],
  index: number,
  lexicons: Lexicons
): number {
  const text = tokens[index]?.text ?? ''
  let end = nowhere
  const ask = (sequence: Sequence): void => {
    const span = matchAt(sequence, tokens, index, lexicons)
    if (span && span.to > index && span.to < end) end = span.to
  }
  words.get(text)?.forEach(ask)
  for (const [name, own] of names) if (lexicons.list(name).byFirst.has(text)) own.forEach(ask)
  others.forEach(ask)
  return end
}
