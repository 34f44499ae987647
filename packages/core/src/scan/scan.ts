/** One pass over the source: which pieces are worth reading. May name one too many, never one too few. */
import type { ScanTable } from '../compile/rule-set.js'
import { wordHash } from '../compile/word-hash.js'
import type { Format } from '../formats/format.js'
import type { SourcePiece } from './source-piece.js'
import { suspicions } from './suspicions.js'

/** A part of a text that may hold a finding. */
export interface Region {
  from: number
  to: number
  /** words were looked at that the source does not spell out */
  isDecoded: boolean
}

/** What one pass over the text of a piece says. */
export interface Scanned {
  /** where a finding may stand, whatever else is in the document */
  regions: readonly Region[]
  /** cues that would make the rest of it worth reading, if they stand anywhere in the document */
  awaited: readonly number[]
  /** cues of that kind that it gives to the document */
  given: readonly number[]
}

/** What is scanned. */
export type Scannable = Pick<SourcePiece, 'text' | 'kind' | 'headings'>

/** What most pieces say: one for all of them, since a long text has hundreds of thousands. */
const nothing: Scanned = { regions: [], awaited: [], given: [] }

export interface Scanner {
  scan: (piece: Scannable, format: Pick<Format, 'regionStarts' | 'hiddenWords'>) => Scanned
  /**
   * Whether a text that was decoded already may hold a finding, in a document that has these cues; `awaited` takes up
   * the cues that it has not and that would make a difference.
   */
  isCandidate: (text: string, hasCue: (cue: number) => boolean, awaited: Set<number>) => boolean
  isKnownWord: (word: string) => boolean
  /** how many cues there are */
  cues: number
}

/** Shorter pieces hardly hold several blocks. */
const shortest = 200
/** What YAML, TOML and JSON write for something else. */
const escaped = /\\|''/
/** U+034F counts as a mark and is invisible: readers see the word without it. */
const lettersAndDigits = /(?!\u034F)[\p{L}\p{N}\p{M}]/u

const scanners = new WeakMap<ScanTable, Scanner>()

/** The scanner of a table, prepared once. */
export function scannerOf(table: ScanTable): Scanner {
  const known = scanners.get(table) ?? scanner(table)
  scanners.set(table, known)
  return known
}

/** A hash table of the words, with no strings made while scanning. */
function scanner({
  words,
  hashes: wordHashes,
  stops,
  says,
  awaited,
  ofHeadings,
  cues,
  contractions
}: ScanTable): Scanner {
  let size = 1024
  while (size < words.length * 4) size *= 2
  const mask = size - 1
  const hashes = new Int32Array(size)
  const entries = new Int32Array(size)
  let entry = 0
  for (const hash of wordHashes) {
    let slot = spread(hash) & mask
    while (entries[slot] !== 0) slot = (slot + 1) & mask
    hashes[slot] = hash
    entries[slot] = ++entry
  }
  let known: ReadonlySet<string> | null = null
  const longestContraction = Math.max(0, ...Object.keys(contractions).map(({ length }) => length))

  const isAwaited = new Uint8Array(cues)
  for (const cue of awaited) isAwaited[cue] = 1
  const isOfHeadings = new Uint8Array(cues)
  for (const cue of ofHeadings) isOfHeadings[cue] = 1
  /** in which region each cue was last seen, and in which piece */
  const seenIn = new Int32Array(cues).fill(-1)
  const seenInPiece = new Int32Array(cues).fill(-1)
  let round = 0
  let turn = 0
  let isDecoded = false
  /** cues of the current piece that another may wait for */
  let given: number[] = []
  /** in which region each word was last noted */
  const notedIn = new Int32Array(words.length).fill(-1)
  /** words of the table in the current region, each once, and what the anchors among them need */
  const standing: number[] = []
  const needs: (readonly number[])[] = []
  let stopsHere = 0

  const found = (hash: number): number => {
    let slot = spread(hash) & mask
    while (entries[slot] !== 0) {
      if (hashes[slot] === hash) return (entries[slot] ?? 0) - 1
      slot = (slot + 1) & mask
    }
    return -1
  }

  const note = (entry: number): void => {
    if (entry < 0 || notedIn[entry] === round) return
    notedIn[entry] = round
    standing.push(entry)
    if (entry < stops) stopsHere++
  }

  /** Notes the word text [start, end) with its hash, and the verb that it may stand for. */
  const noteWord = (text: string, start: number, end: number, hash: number): void => {
    note(found(hash))
    if (start === 0 || end - start > longestContraction || !isApostropheCode(text.charCodeAt(start - 1))) return
    const ending = text.slice(start, end).toLowerCase()
    const verb = Object.hasOwn(contractions, ending) ? contractions[ending] : undefined
    if (verb !== undefined) note(found(wordHash(verb)))
  }

  /** What the words of the region say; where none is one to stop at, nobody asks for the cues of the others. */
  const hear = (): void => {
    for (const word of standing) {
      const said = says(word)
      for (const cue of said.gives) {
        seenIn[cue] = round
        if (isAwaited[cue] !== 1 || seenInPiece[cue] === turn) continue
        seenInPiece[cue] = turn
        given.push(cue)
      }
      if (word < stops) needs.push(...said.needs)
    }
  }

  /**
   * Notes the words of text [from, to). All text passes through this loop: it holds nothing that a run meets late, for
   * which the engine would compile it again.
   */
  const scanRange = (text: string, from: number, to: number): void => {
    let hash = 0
    let start = -1
    for (let at = from; at < to; at++) {
      const letter = letters[text.charCodeAt(at)] || letterAt(text, at, start >= 0)
      if (letter !== noLetter) {
        if (start < 0) start = at
        hash = (Math.imul(hash, 31) + letter) | 0
      } else if (start >= 0) {
        noteWord(text, start, at, hash)
        hash = 0
        start = -1
      }
    }
    if (start >= 0) noteWord(text, start, to, hash)
  }

  /** One block, or several that are not told apart: whether an anchor stands there with all that it needs. */
  const scanRegion = (text: string, from: number, to: number, hiddenWords: Format['hiddenWords']): boolean => {
    round++
    standing.length = needs.length = 0
    stopsHere = 0
    scanRange(text, from, to)
    const decoded = hiddenWords(text, from, to)
    isDecoded = decoded !== ''
    if (isDecoded) scanRange(decoded, 0, decoded.length)
    if (stopsHere > 0) hear()
    return needs.some((list) => list.every((cue) => cue >= 0 && seenIn[cue] === round))
  }
  /** For each anchor that waits for the document alone: the cues without which it is none. */
  const waits = (): number[][] =>
    needs
      .filter((list) => list.every((cue) => cue < 0 || seenIn[cue] === round))
      .map((list) => list.filter((cue) => cue < 0).map((cue) => -cue - 1))

  const begin = (): void => {
    turn++
    given = []
  }

  return {
    scan: (piece, { regionStarts, hiddenWords }) => {
      begin()
      const { text, kind } = piece
      const starts = text.length > shortest ? regionStarts(text, kind) : [0]
      const regions: Region[] = []
      const awaited = new Set<number>()
      // every region is gone through: its cues count for the document
      starts.forEach((from, index) => {
        const to = starts[index + 1] ?? text.length
        if (scanRegion(text, from, to, hiddenWords)) regions.push({ from, to, isDecoded })
        else for (const cue of waits().flat()) awaited.add(cue)
      })
      // a heading is told from other lines only where its words would count
      if (given.some((cue) => isOfHeadings[cue] === 1) && piece.headings.length === 0)
        given = given.filter((cue) => isOfHeadings[cue] === 0)
      if (kind === 'front-matter' && escaped.test(text))
        return { regions: [{ from: 0, to: text.length, isDecoded: true }], awaited: [], given }
      if (regions.length + awaited.size + given.length === 0) return nothing
      return { regions, awaited: [...awaited], given }
    },
    isCandidate: (text, hasCue, awaited) => {
      begin()
      if (scanRegion(text, 0, text.length, suspicions)) return true
      const open = waits()
      if (open.some((cues) => cues.every(hasCue))) return true
      for (const cue of open.flat()) if (!hasCue(cue)) awaited.add(cue)
      return false
    },
    isKnownWord: (word) => (known ??= new Set(words)).has(word),
    cues
  }
}

/** Of each code unit the letter or digit in lower case, or `noLetter`; 0 for what was not met yet. */
const letters = new Uint16Array(0x10000)
const noLetter = 1

/** What is behind `letters`: half of a character is told with the other half, each time. */
function letterAt(text: string, at: number, isInWord: boolean): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const isLetter = lettersAndDigits.test(character) || (isInWord && isSecondHalf(text, at))
  const letter = isLetter ? character.toLowerCase().charCodeAt(0) : noLetter
  const code = text.charCodeAt(at)
  if (code < 0xd800 || code > 0xdfff) letters[code] = letter
  return letter
}

/** Whether what stands at an offset is the second half of a character, and not a half alone. */
function isSecondHalf(text: string, at: number): boolean {
  const [before, code] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff
}

/** As `isApostrophe`, with no string made. */
const isApostropheCode = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc

const spread = (hash: number): number => hash ^ (hash >>> 15)
