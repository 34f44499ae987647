/** The scan table: which words make a piece worth reading. */
import type { Language } from '../languages/language.js'
import type { Commonness } from './commonness.js'
import { isOfPersons } from './of-persons.js'
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
  const ofHeadings = new Set<number>()
  const cueOf = (words: CueWords, kind: 'anywhere' | 'heading'): number => {
    const key = [kind, ...[...words].sort()].join(' ')
    const known = cues.get(key)
    if (known !== undefined) return known
    const cue = cues.size
    cues.set(key, cue)
    if (kind === 'heading') ofHeadings.add(cue)
    for (const word of words) factsOf(word).gives.add(cue)
    return cue
  }
  /** The cues any of which will do for a need. */
  const choices = ({ words, from }: Needs): number[] => {
    if (from === 'document') return [elsewhere(cueOf(words, 'anywhere'))]
    const here = cueOf(words, 'anywhere')
    return from === 'region' ? [here] : [here, elsewhere(cueOf(words, 'heading'))]
  }

  for (const pattern of rules.patterns)
    for (const sequence of pattern.sequences) {
      const at = anchorAtom(sequence, commonness)
      const atom = sequence.atoms[at]
      if (atom?.kind !== 'word') continue
      const lists = oneOfEach(needsOf(sequence, at, pattern, vocabulary).map(choices))
      for (const form of Object.keys(atom.forms)) {
        const word = factsOf(form.toLowerCase())
        for (const needs of lists)
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
  const awaited = new Set(asked.map(elsewhere))
  const isStop = ({ gives, needs }: WordFacts): boolean => needs.length > 0 || gives.some((cue) => awaited.has(cue))
  said.sort((a, b) => Number(isStop(b)) - Number(isStop(a)) || (a.word < b.word ? -1 : 1))
  const words = said.map(({ word }) => word)
  return {
    words,
    hashes: words.map(wordHash),
    stops: said.filter(isStop).length,
    says: (word) => said[word] ?? { gives: [], needs: [] },
    awaited: [...awaited],
    ofHeadings: [...ofHeadings],
    cues: cues.size,
    contractions
  }
}

/** How a list writes a cue that may stand anywhere in the document, and back. */
const elsewhere = (cue: number): number => -cue - 1

/** Every way to take one item of each list. */
const oneOfEach = (lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>((ways, list) => ways.flatMap((way) => list.map((item) => [...way, item])), [[]])

/** The word of an entry that is rarest in general prose. */
const rarest = (words: readonly string[], commonness: Commonness): string =>
  words
    .filter((word) => !word.includes("'"))
    .reduce((best, word) => (best === '' || commonness(word) < commonness(best) ? word : best), '')

interface Needs {
  words: CueWords
  /** where they count: in the region of the anchor, there or in a heading, or anywhere in the document */
  from: 'region' | 'heading' | 'document'
}

/** What a line may ask for instead of another is asked for where the wider of the two looks. */
const widest = (needs: readonly Needs[]): Needs['from'] =>
  (['document', 'heading'] as const).find((wide) => needs.some(({ from }) => from === wide)) ?? 'region'

/** What has to stand near the anchor for the pattern to hold at all, the rarest first. */
function needsOf(sequence: Sequence, anchor: number, pattern: Pattern, vocabulary: Vocabulary): Needs[] {
  const found: Needs[] = []
  sequence.atoms.forEach((atom, index) => {
    if (index === anchor) return
    const words = wordsOfAtom(atom, vocabulary)
    if (words) found.push({ words, from: 'region' })
  })
  for (const lines of pattern.when) {
    const needs = lines.map((line) => needsOfLine(line, vocabulary))
    if (needs.every((need): need is Needs => need !== null))
      found.push({
        words: new Set(needs.flatMap((need) => [...need.words])),
        from: widest(needs)
      })
  }
  return found.sort((a, b) => cost(a, vocabulary) - cost(b, vocabulary)).slice(0, mostCues)
}

/** What stands somewhere in a document says less than what stands near. */
const distances: Record<Needs['from'], number> = { region: 1, heading: 2, document: 50 }

const cost = ({ words, from }: Needs, { commonness }: Vocabulary): number =>
  [...words].reduce((sum, word) => sum + commonness(word), 0) * distances[from]

/** The rarest of the words that a line of conditions asks for. */
function needsOfLine(line: Condition, vocabulary: Vocabulary): Needs | null {
  const asked = [
    line.inSentence,
    line.inParagraph,
    line.followedBy,
    line.precededBy,
    line.object,
    // which words name people, more know than the list of them: nouns by the word table and by their endings
    line.modifies?.some(isOfPersons) ? undefined : line.modifies,
    line.near
  ]
  const needs = asked.flatMap((sequences): Needs[] => {
    const words = sequences && wordsOfSequences(sequences, vocabulary)
    return words ? [{ words, from: 'region' }] : []
  })
  const further = [
    [line.topic, 'heading'],
    [line.inDocument, 'document']
  ] as const
  for (const [sequences, from] of further) {
    const words = sequences && wordsOfSequences(sequences, vocabulary)
    if (words) needs.push({ words, from })
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
        cost({ words: own, from: 'region' }, vocabulary) < cost({ words: chosen, from: 'region' }, vocabulary)
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
