/** The marked words as the side bar lists them: by what they are about, or by the document that they stand in. */
import { comparePlaces, keyOf, type MarkedWord } from './word.js'

export const groupings = ['subject', 'document'] as const
export type Grouping = (typeof groupings)[number]

export interface Group {
  by: Grouping
  name: string
  words: readonly MarkedWord[]
}

/** Subjects with the most words first; documents by their names. Within, the order is that of the documents and their texts. */
export function grouped(words: readonly MarkedWord[], by: Grouping): Group[] {
  const groups = new Map<string, MarkedWord[]>()
  for (const word of [...words].sort(inOrder)) {
    const known = groups.get(word[by])
    if (known) known.push(word)
    else groups.set(word[by], [word])
  }
  const all = [...groups].map(([name, own]): Group => ({ by, name, words: own }))
  return by === 'document'
    ? all
    : all.sort((one, other) => other.words.length - one.words.length || compareNames(one.name, other.name))
}

const inOrder = (one: MarkedWord, other: MarkedWord): number =>
  compareNames(one.document, other.document) ||
  (one.cell ?? 0) - (other.cell ?? 0) ||
  comparePlaces(one.start, other.start)

const compareNames = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true })

/** The word that stands behind one in such a list, or before it where it is the last; null where it is the only one. */
export function neighbourOf(word: MarkedWord, groups: readonly Group[]): MarkedWord | null {
  const all = groups.flatMap((group) => group.words)
  const index = all.findIndex((other) => keyOf(other) === keyOf(word))
  return index === -1 ? null : (all[index + 1] ?? all[index - 1] ?? null)
}
