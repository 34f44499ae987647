/** One pass over the source: which pieces are worth reading. May name one too many, never one too few. */
import type { ScanTable } from '../compile/rule-set.js'
import type { Piece } from '../cut/piece.js'
import type { Format } from './facts.js'
import { regionStarts } from './regions.js'
import { suspicions } from './suspicions.js'

/** A piece that may hold a finding, and where in it. */
export interface Candidate {
  piece: number
  /** `isDecoded`: words were looked at that the source does not spell out */
  regions: { from: number; to: number; isDecoded: boolean }[]
}

export interface Scanner {
  /** the pieces that may hold a finding, in their order */
  candidates: (source: string, pieces: readonly Piece[], format: Format) => Candidate[]
  /** the same for a text that was decoded already, in a document whose cues are those of the last `candidates` */
  isCandidate: (text: string) => boolean
  isKnownWord: (word: string) => boolean
}

/** Shorter pieces hardly hold several blocks. */
const shortest = 200
const lettersAndDigits = /[\p{L}\p{N}\p{M}]/u

/** Prepares the scan: a hash table of the words, with no strings made while scanning. */
export function scanner(table: ScanTable): Scanner {
  let size = 1024
  while (size < table.words.length * 4) size *= 2
  const mask = size - 1
  const hashes = new Int32Array(size)
  const entries = new Int32Array(size)
  table.words.forEach((word, index) => {
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0
    let slot = spread(hash) & mask
    while (entries[slot] !== 0) slot = (slot + 1) & mask
    hashes[slot] = hash
    entries[slot] = index + 1
  })
  const words = new Set(table.words)

  /** in which piece each cue, and each cue of the document, was last seen */
  const seenIn = new Int32Array(table.cues).fill(-1)
  let documentCues = new Uint8Array(table.cues)
  let round = 0
  let isDecoded = false
  /** anchors of the current piece that wait for a cue */
  const waiting: number[] = []

  const found = (hash: number): number => {
    let slot = spread(hash) & mask
    while (entries[slot] !== 0) {
      if (hashes[slot] === hash) return (entries[slot] ?? 0) - 1
      slot = (slot + 1) & mask
    }
    return -1
  }

  /** Goes through the words of text [from, to); true as soon as an anchor stands there that needs nothing. */
  const scanRange = (text: string, from: number, to: number): boolean => {
    let isFree = false
    let hash = 0
    let isInWord = false
    for (let at = from; at <= to; at++) {
      let code = at < to ? text.charCodeAt(at) : 32
      let isLetter: boolean
      if (code < 128) {
        if (code >= 65 && code <= 90) code |= 32
        isLetter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
      } else {
        const character = String.fromCodePoint(text.codePointAt(at) ?? code)
        isLetter = lettersAndDigits.test(character) || (code >= 0xdc00 && code <= 0xdfff && isInWord)
        if (isLetter) code = character.toLowerCase().charCodeAt(0)
      }
      if (isLetter) {
        hash = (Math.imul(hash, 31) + code) | 0
        isInWord = true
      } else if (isInWord) {
        const entry = found(hash)
        if (entry >= 0) {
          for (const cue of table.gives[entry] ?? []) {
            seenIn[cue] = round
            documentCues[cue] = 1
          }
          if (table.free[entry] === 1) isFree = true
          else if ((table.needs[entry]?.length ?? 0) > 0) waiting.push(entry)
        }
        hash = 0
        isInWord = false
      }
    }
    return isFree
  }
  const isMet = (entry: number): boolean =>
    (table.needs[entry] ?? []).some((needs) =>
      needs.every((cue) => (cue >= 0 ? seenIn[cue] === round : documentCues[-cue - 1] === 1))
    )

  /** One block, or several that are not told apart. */
  const scanRegion = (source: string, from: number, to: number): boolean => {
    round++
    waiting.length = 0
    const isFree = scanRange(source, from, to)
    const decoded = suspicions(source, from, to)
    isDecoded = decoded !== ''
    return (isDecoded && scanRange(decoded, 0, decoded.length)) || isFree || waiting.some(isMet)
  }
  /** Cues anywhere in the document that would make a candidate of the region that was scanned last. */
  const awaited = (): number[] =>
    waiting.flatMap((entry) =>
      (table.needs[entry] ?? []).flatMap((needs) =>
        needs.every((cue) => cue < 0 || seenIn[cue] === round) ? needs.filter((cue) => cue < 0) : []
      )
    )

  return {
    candidates: (source, pieces, format) => {
      documentCues = new Uint8Array(table.cues)
      const candidates: Candidate[] = []
      const later: { candidate: Candidate; open: number[] }[] = []
      pieces.forEach((piece, number) => {
        if (piece.kind !== 'prose') return
        const starts =
          format === 'markdown' && piece.end - piece.start > shortest
            ? regionStarts(source, piece.start, piece.end)
            : [piece.start]
        const candidate: Candidate = { piece: number, regions: [] }
        const open: number[] = []
        // every region is gone through: its cues count for the document
        starts.forEach((from, index) => {
          const to = starts[index + 1] ?? piece.end
          if (scanRegion(source, from, to)) candidate.regions.push({ from, to, isDecoded })
          else open.push(...awaited())
        })
        if (candidate.regions.length > 0) candidates.push(candidate)
        else if (open.length > 0)
          later.push({
            candidate: { piece: number, regions: [{ from: piece.start, to: piece.end, isDecoded: true }] },
            open
          })
      })
      const late = later.filter(({ open }) => open.some((cue) => documentCues[-cue - 1] === 1))
      return late.length === 0
        ? candidates
        : [...candidates, ...late.map(({ candidate }) => candidate)].sort((a, b) => a.piece - b.piece)
    },
    isCandidate: (text) => scanRegion(text, 0, text.length),
    isKnownWord: (word) => words.has(word)
  }
}

const spread = (hash: number): number => hash ^ (hash >>> 15)
