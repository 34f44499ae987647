/** The scan table: which words make a piece worth reading. */
import type { Atom, Condition, Pattern, Rules, ScanTable, Sequence } from './rule-set.js'

interface WordFacts {
  free: boolean
  gives: Set<number>
  needs: Set<number>
}

/** Words that stand for a lexicon entry or a sequence in the scan: one word of each, none of them too common to help. */
type CueWords = ReadonlySet<string>

export function scanTable(rules: Rules): ScanTable {
  const facts = new Map<string, WordFacts>()
  const cues = new Map<string, number>()
  const factsOf = (word: string): WordFacts => {
    const known = facts.get(word)
    if (known) return known
    const fresh = { free: false, gives: new Set<number>(), needs: new Set<number>() }
    facts.set(word, fresh)
    return fresh
  }
  const lexiconWords = new Map<string, CueWords>()
  const wordsOfLexicon = (name: string): CueWords => {
    const known = lexiconWords.get(name)
    if (known) return known
    const words = new Set<string>()
    // the longest word of an entry is the rarest, roughly
    for (const entry of rules.lexicons[name] ?? []) words.add(longest(entry.words))
    lexiconWords.set(name, words)
    return words
  }
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
      const at = anchorAtom(sequence)
      const atom = sequence.atoms[at]
      if (atom?.kind !== 'word') continue
      const needs = needsOf(sequence, at, pattern, wordsOfLexicon)
      for (const form of Object.keys(atom.forms)) {
        const word = factsOf(form.toLowerCase())
        if (needs) word.needs.add(needs.inDocument ? -cueOf(needs.words) - 1 : cueOf(needs.words))
        else word.free = true
      }
    }

  const words = [...facts.keys()].sort()
  const entries = words.map((word) => factsOf(word))
  return {
    words,
    free: entries.map((entry) => (entry.free ? 1 : 0)),
    gives: entries.map((entry) => [...entry.gives]),
    needs: entries.map((entry) => (entry.free ? [] : [...entry.needs])),
    cues: cues.size
  }
}

const longest = (words: readonly string[]): string => words.filter((word) => !word.includes("'")).reduce((best, word) => (word.length > best.length ? word : best), '')

interface Needs {
  words: CueWords
  inDocument: boolean
}

/** What has to stand near the anchor for the pattern to hold at all; null where nothing can be said. */
function needsOf(sequence: Sequence, anchor: number, pattern: Pattern, wordsOfLexicon: (name: string) => CueWords): Needs | null {
  const found: Needs[] = []
  sequence.atoms.forEach((atom, index) => {
    if (index === anchor) return
    const words = wordsOfAtom(atom, wordsOfLexicon)
    if (words) found.push({ words, inDocument: false })
  })
  for (const lines of pattern.when) {
    const needs = lines.map((line) => needsOfLine(line, wordsOfLexicon))
    if (needs.every((need): need is Needs => need !== null)) found.push({ words: new Set(needs.flatMap((need) => [...need.words])), inDocument: needs.some((need) => need.inDocument) })
  }
  // the fewer the words, the rarer the cue; a cue anywhere in the document says least
  return found.reduce<Needs | null>((best, need) => (!best || cost(need) < cost(best) ? need : best), null)
}

const cost = (needs: Needs): number => needs.words.size + (needs.inDocument ? 10_000 : 0)

function needsOfLine(line: Condition, wordsOfLexicon: (name: string) => CueWords): Needs | null {
  const inDocument = line.inDocument && !(line.inSentence ?? line.inParagraph ?? line.followedBy ?? line.precededBy) ? line.inDocument : null
  const sequences = line.inSentence ?? line.inParagraph ?? line.followedBy ?? line.precededBy ?? line.object ?? line.modifies ?? line.near ?? inDocument
  if (!sequences) return null
  const words = new Set<string>()
  for (const sequence of sequences) {
    const best = sequence.atoms.map((atom) => wordsOfAtom(atom, wordsOfLexicon)).reduce((chosen, own) => (own && (!chosen || own.size < chosen.size) ? own : chosen), null)
    if (!best) return null
    for (const word of best) words.add(word)
  }
  return { words, inDocument: inDocument !== null }
}

function wordsOfAtom(atom: Atom, wordsOfLexicon: (name: string) => CueWords): CueWords | null {
  if (atom.kind === 'lexicon') {
    const words = wordsOfLexicon(atom.name)
    return words.has('') ? null : words
  }
  if (atom.kind !== 'word') return null
  const forms = Object.keys(atom.forms).map((form) => form.toLowerCase())
  return forms.some((form) => form.includes("'")) ? null : new Set(forms)
}

/** The word of a sequence that is looked for in the text: the one that is least common in general prose. */
export function anchorAtom(sequence: Sequence): number {
  let best = -1
  let least = Infinity
  sequence.atoms.forEach((atom, index) => {
    if (atom.kind !== 'word' || Object.keys(atom.forms).some((form) => form.includes("'"))) return
    const cost = commonness(Object.keys(atom.forms))
    if (cost < least) {
      least = cost
      best = index
    }
  })
  return best
}

const veryCommon = new Set(
  'a an the of to in on at by for with from and or not no as is are was were be been being am has have had do does did it its that this these those his her their our your who which what get gets got getting use uses used using user users go goes went gone going make makes made take takes took case cases high set test tests time first new over back up down out off all any one two into life bad off again still'.split(' ')
)
const common = new Set(
  'keep stay stays clean person people individual individuals patient patients person treatment program programme service services drug drugs problem problems group groups come comes came become became remain remains live lives lived work works person population community free failed fail fails works choice'.split(' ')
)

/** A rough order only: it decides how often a piece is looked at in vain, never what is found. */
function commonness(forms: readonly string[]): number {
  return Math.max(...forms.map((form) => (veryCommon.has(form) ? 100 : common.has(form) ? 50 : form.length < 4 ? 30 : form.length < 6 ? 12 : 10 - Math.min(form.length, 9))))
}

