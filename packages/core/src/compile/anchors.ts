/** The scan table: which words make a piece worth reading. */
import type { Language } from '../languages/language.js'
import type { Commonness } from './commonness.js'
import type { Anchor, Atom, Condition, Pattern, Rules, ScanTable, Sequence, WordFacts } from './rule-set.js'
import { wordHash } from './word-hash.js'

/** Words any of which stands for a slot, a choice or a condition in the scan. */
type CueWords = ReadonlySet<string>

/** What is known of words beside the patterns. */
interface Vocabulary {
  wordsOfLexicon: (name: string) => CueWords
  commonness: Commonness
}

interface Gathered {
  free: boolean
  gives: Set<number>
  needs: Map<string, readonly number[]>
}

/** So many cues of one pattern are asked for; more would cost more than they spare. */
const mostCues = 3

export function scanTable(
  rules: Rules,
  commonness: Commonness,
  { contractions }: Pick<Language, 'contractions'>
): ScanTable {
  const facts = new Map<string, Gathered>()
  const cues = new Map<string, number>()
  const factsOf = (word: string): Gathered => {
    const known = facts.get(word)
    if (known) return known
    const fresh = { free: false, gives: new Set<number>(), needs: new Map<string, readonly number[]>() }
    facts.set(word, fresh)
    return fresh
  }
  const lexiconWords = new Map<string, CueWords>()
  const wordsOfLexicon = (name: string): CueWords => {
    const known = lexiconWords.get(name)
    if (known) return known
    const words = new Set((rules.lexicons[name] ?? []).map((entry) => rarest(entry.words, commonness)))
    lexiconWords.set(name, words)
    return words
  }
  const vocabulary: Vocabulary = { wordsOfLexicon, commonness }
  const cueOf = (words: CueWords): number => {
    const key = [...words].sort().join(' ')
    const known = cues.get(key)
    if (known !== undefined) return known
    const cue = cues.size
    cues.set(key, cue)
    for (const word of words) factsOf(word).gives.add(cue)
    return cue
  }

  for (const pattern of rules.patterns)
    for (const sequence of pattern.sequences) {
      const at = anchorAtom(sequence, commonness)
      const atom = sequence.atoms[at]
      if (atom?.kind !== 'word') continue
      const needs = needsOf(sequence, at, pattern, vocabulary).map((need) =>
        need.inDocument ? -cueOf(need.words) - 1 : cueOf(need.words)
      )
      for (const form of Object.keys(atom.forms)) {
        const word = factsOf(form.toLowerCase())
        if (needs.length === 0) word.free = true
        else word.needs.set(needs.join(' '), needs)
      }
    }

  const said = [...facts].map(([word, { free, gives, needs }]) => ({
    word,
    gives: [...gives],
    needs: free ? [[]] : [...needs.values()]
  }))
  const asked = said.flatMap(({ needs }) => needs.flat()).filter((cue) => cue < 0)
  const awaited = new Set(asked.map((cue) => -cue - 1))
  const isStop = ({ gives, needs }: WordFacts): boolean => needs.length > 0 || gives.some((cue) => awaited.has(cue))
  said.sort((a, b) => Number(isStop(b)) - Number(isStop(a)) || (a.word < b.word ? -1 : 1))
  const words = said.map(({ word }) => word)
  return {
    words,
    hashes: words.map(wordHash),
    stops: said.filter(isStop).length,
    says: (word) => said[word] ?? { gives: [], needs: [] },
    awaited: [...awaited],
    cues: cues.size,
    contractions
  }
}

/** The word of an entry that is rarest in general prose. */
const rarest = (words: readonly string[], commonness: Commonness): string =>
  words
    .filter((word) => !word.includes("'"))
    .reduce((best, word) => (best === '' || commonness(word) < commonness(best) ? word : best), '')

interface Needs {
  words: CueWords
  inDocument: boolean
}

/** What has to stand near the anchor for the pattern to hold at all, the rarest first. */
function needsOf(sequence: Sequence, anchor: number, pattern: Pattern, vocabulary: Vocabulary): Needs[] {
  const found: Needs[] = []
  sequence.atoms.forEach((atom, index) => {
    if (index === anchor) return
    const words = wordsOfAtom(atom, vocabulary)
    if (words) found.push({ words, inDocument: false })
  })
  for (const lines of pattern.when) {
    const needs = lines.map((line) => needsOfLine(line, vocabulary))
    if (needs.every((need): need is Needs => need !== null))
      found.push({
        words: new Set(needs.flatMap((need) => [...need.words])),
        inDocument: needs.some((need) => need.inDocument)
      })
  }
  return found.sort((a, b) => cost(a, vocabulary) - cost(b, vocabulary)).slice(0, mostCues)
}

const cost = ({ words, inDocument }: Needs, { commonness }: Vocabulary): number =>
  [...words].reduce((sum, word) => sum + commonness(word), 0) * (inDocument ? 50 : 1)

/** The rarest of the words that a line of conditions asks for. */
function needsOfLine(line: Condition, vocabulary: Vocabulary): Needs | null {
  const asked = [
    line.inSentence,
    line.inParagraph,
    line.followedBy,
    line.precededBy,
    line.object,
    line.modifies,
    line.near
  ]
  const needs = asked.flatMap((sequences): Needs[] => {
    const words = sequences && wordsOfSequences(sequences, vocabulary)
    return words ? [{ words, inDocument: false }] : []
  })
  // the heading that tells the topic may stand in another piece
  for (const sequences of [line.inDocument, line.topic]) {
    const words = sequences && wordsOfSequences(sequences, vocabulary)
    if (words) needs.push({ words, inDocument: true })
  }
  return needs.reduce<Needs | null>(
    (best, need) => (!best || cost(need, vocabulary) < cost(best, vocabulary) ? need : best),
    null
  )
}

/** One word of each sequence; null where a sequence has none that could be looked for. */
function wordsOfSequences(sequences: readonly Sequence[], vocabulary: Vocabulary): CueWords | null {
  const words = new Set<string>()
  for (const sequence of sequences) {
    const choices = sequence.atoms.flatMap((atom) => wordsOfAtom(atom, vocabulary) ?? [])
    const [first, ...more] = choices
    if (!first) return null
    const best = more.reduce(
      (chosen, own) =>
        cost({ words: own, inDocument: false }, vocabulary) < cost({ words: chosen, inDocument: false }, vocabulary)
          ? own
          : chosen,
      first
    )
    for (const word of best) words.add(word)
  }
  return words
}

function wordsOfAtom(atom: Atom, vocabulary: Vocabulary): CueWords | null {
  if (atom.kind === 'lexicon') {
    const words = vocabulary.wordsOfLexicon(atom.name)
    return words.has('') ? null : words
  }
  if (atom.kind !== 'word') return null
  const forms = Object.keys(atom.forms).map((form) => form.toLowerCase())
  return forms.some((form) => form.includes("'")) ? null : new Set(forms)
}

/** The word of a sequence that is looked for in the text: the one that is least common in general prose; -1 where there is none. */
function anchorAtom(sequence: Sequence, commonness: Commonness): number {
  let best = -1
  let least = Infinity
  sequence.atoms.forEach((atom, index) => {
    if (atom.kind !== 'word' || Object.keys(atom.forms).some((form) => form.includes("'"))) return
    const mostCommon = Math.max(...Object.keys(atom.forms).map((form) => commonness(form)))
    if (mostCommon < least) {
      least = mostCommon
      best = index
    }
  })
  return best
}

/** For each word that a sequence is looked for by, where it stands. */
export function anchorsOf(patterns: readonly Pattern[], commonness: Commonness): Record<string, Anchor[]> {
  const anchors = new Map<string, Anchor[]>()
  patterns.forEach((pattern, number) => {
    pattern.sequences.forEach((sequence, index) => {
      const at = anchorAtom(sequence, commonness)
      const atom = sequence.atoms[at]
      if (atom?.kind !== 'word') return
      for (const form of Object.keys(atom.forms)) {
        const key = form.toLowerCase()
        const places = anchors.get(key)
        if (places) places.push([number, index, at])
        else anchors.set(key, [[number, index, at]])
      }
    })
  })
  return Object.fromEntries(anchors)
}
