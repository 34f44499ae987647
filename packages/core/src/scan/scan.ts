/** One pass over the source: which pieces are worth reading. May name one too many, never one too few. */
import type { ScanTable } from '../compile/rule-set.js'
import { contracted } from '../compile/words.js'
import type { Piece } from '../cut/piece.js'
import type { ReadFormat } from './facts.js'
import { regionStarts } from './regions.js'
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

export interface Scanner {
  scan: (text: string, format: ReadFormat, kind?: Piece['kind']) => Scanned
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
/** "ve" for "have" */
const longestContraction = 2
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
function scanner(table: ScanTable): Scanner {
  let size = 1024
  while (size < table.words.length * 4) size *= 2
  const mask = size - 1
  const hashes = new Int32Array(size)
  const entries = new Int32Array(size)
  table.words.forEach((word, index) => {
    const hash = hashOf(word)
    let slot = spread(hash) & mask
    while (entries[slot] !== 0) slot = (slot + 1) & mask
    hashes[slot] = hash
    entries[slot] = index + 1
  })
  const words = new Set(table.words)

  const isAwaited = new Uint8Array(table.cues)
  for (const needs of table.needs.flat(2)) if (needs < 0) isAwaited[-needs - 1] = 1
  /** in which region each cue was last seen, and in which piece */
  const seenIn = new Int32Array(table.cues).fill(-1)
  const seenInPiece = new Int32Array(table.cues).fill(-1)
  let round = 0
  let piece = 0
  let isDecoded = false
  /** cues of the current piece that another may wait for */
  let given: number[] = []
  /** anchors of the current region that wait for a cue */
  const waiting: number[] = []

  const found = (hash: number): number => {
    let slot = spread(hash) & mask
    while (entries[slot] !== 0) {
      if (hashes[slot] === hash) return (entries[slot] ?? 0) - 1
      slot = (slot + 1) & mask
    }
    return -1
  }

  /** Takes note of a word of the table; true if it is an anchor that needs nothing. */
  const isStanding = (entry: number): boolean => {
    if (entry < 0) return false
    for (const cue of table.gives[entry] ?? []) {
      seenIn[cue] = round
      if (isAwaited[cue] !== 1 || seenInPiece[cue] === piece) continue
      seenInPiece[cue] = piece
      given.push(cue)
    }
    if (table.free[entry] === 1) return true
    if ((table.needs[entry]?.length ?? 0) > 0) waiting.push(entry)
    return false
  }

  /** The word text [start, end) with its hash: true if it is an anchor that needs nothing, or stands for one. */
  const isStandingWord = (text: string, start: number, end: number, hash: number): boolean => {
    const isFree = isStanding(found(hash))
    if (start === 0 || end - start > longestContraction || !isApostropheCode(text.charCodeAt(start - 1))) return isFree
    const verb = contracted(text.slice(start, end).toLowerCase())
    return (verb !== null && isStanding(found(hashOf(verb)))) || isFree
  }

  /**
   * Goes through the words of text [from, to); true if an anchor stands there that needs nothing. All text passes through
   * this loop: it holds nothing that a run meets late, for which the engine would compile it again.
   */
  const scanRange = (text: string, from: number, to: number): boolean => {
    let isFree = false
    let hash = 0
    let start = -1
    for (let at = from; at < to; at++) {
      const letter = letters[text.charCodeAt(at)] || letterAt(text, at, start >= 0)
      if (letter !== noLetter) {
        if (start < 0) start = at
        hash = (Math.imul(hash, 31) + letter) | 0
      } else if (start >= 0) {
        if (isStandingWord(text, start, at, hash)) isFree = true
        hash = 0
        start = -1
      }
    }
    return (start >= 0 && isStandingWord(text, start, to, hash)) || isFree
  }
  const isMet = (entry: number): boolean =>
    (table.needs[entry] ?? []).some((needs) => needs.every((cue) => cue >= 0 && seenIn[cue] === round))

  /** One block, or several that are not told apart. */
  const scanRegion = (text: string, from: number, to: number): boolean => {
    round++
    waiting.length = 0
    const isFree = scanRange(text, from, to)
    const decoded = suspicions(text, from, to)
    isDecoded = decoded !== ''
    return (isDecoded && scanRange(decoded, 0, decoded.length)) || isFree || waiting.some(isMet)
  }
  /** For each anchor that waits for the document alone: the cues without which it is none. */
  const waits = (): number[][] =>
    waiting.flatMap((entry) =>
      (table.needs[entry] ?? [])
        .filter((needs) => needs.every((cue) => cue < 0 || seenIn[cue] === round))
        .map((needs) => needs.filter((cue) => cue < 0).map((cue) => -cue - 1))
    )

  const begin = (): void => {
    piece++
    given = []
  }

  return {
    scan: (text, format, kind = 'prose') => {
      begin()
      const isMarkdown = format === 'markdown' && (kind === 'prose' || kind === 'fence')
      const starts = isMarkdown && text.length > shortest ? regionStarts(text, 0, text.length) : [0]
      const regions: Region[] = []
      const awaited = new Set<number>()
      // every region is gone through: its cues count for the document
      starts.forEach((from, index) => {
        const to = starts[index + 1] ?? text.length
        if (scanRegion(text, from, to)) regions.push({ from, to, isDecoded })
        else for (const cue of waits().flat()) awaited.add(cue)
      })
      if (kind === 'front-matter' && escaped.test(text))
        return { regions: [{ from: 0, to: text.length, isDecoded: true }], awaited: [], given }
      return { regions, awaited: [...awaited], given }
    },
    isCandidate: (text, hasCue, awaited) => {
      begin()
      if (scanRegion(text, 0, text.length)) return true
      const open = waits()
      if (open.some((cues) => cues.every(hasCue))) return true
      for (const cue of open.flat()) if (!hasCue(cue)) awaited.add(cue)
      return false
    },
    isKnownWord: (word) => words.has(word),
    cues: table.cues
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

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0
  return hash
}

const spread = (hash: number): number => hash ^ (hash >>> 15)
