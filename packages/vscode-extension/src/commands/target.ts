/** The word that a command is about: the one that the side bar hands over, else the one at the cursor. */
import { Range, Uri, window } from 'vscode'
import * as v from 'valibot'
import { comparePlaces, keyOf, wordSchema, type MarkedWord, type Place } from '../marked/word.js'
import type { CommandContext } from './context.js'

export interface Target {
  word: MarkedWord
  /** chosen in the side bar, where the keyboard stays */
  isFromList: boolean
}

/** All that a command is called with: nothing by a key, the document by its menu, and a row of the side bar with the rows that are selected. */
export type Given = readonly unknown[]

/** Whether no row was chosen. A row that VS Code knows no more comes as `undefined`, with the place of the rows that are selected behind it. */
export const isAtCursor = (given: Given): boolean =>
  given.length < 2 && (given[0] === undefined || given[0] === null || given[0] instanceof Uri)

/** 'gone': a row whose word is not marked any more, or that cannot be read; null: no marked word is at the cursor. */
export function targetOf(
  { front, marked }: Pick<CommandContext, 'front' | 'marked'>,
  given: Given
): Target | 'gone' | null {
  if (!isAtCursor(given)) {
    const read = v.safeParse(wordSchema, given[0])
    if (!read.success) return 'gone'
    const word = read.output
    return isThere(word, marked.of(uriOf(word))) ? { word, isFromList: true } : 'gone'
  }
  const editor = front.editor()
  const word = editor ? wordAt(marked.of(editor.document.uri), editor.selection.active) : null
  return word && { word, isFromList: false }
}

/** The word that a place is in, or ends at; of two the one that begins there. */
export const wordAt = (words: readonly MarkedWord[], place: Place): MarkedWord | null =>
  words.findLast(({ start, end }) => comparePlaces(start, place) <= 0 && comparePlaces(place, end) <= 0) ?? null

/** Whether a word is marked still: a row of a list may be older than the text. */
export const isThere = (word: MarkedWord, words: readonly MarkedWord[]): boolean =>
  words.some((other) => keyOf(other) === keyOf(word) && other.words === word.words)

export const uriOf = ({ uri }: MarkedWord): Uri => Uri.parse(uri)

export const rangeOf = ({ start, end }: MarkedWord): Range =>
  new Range(start.line, start.character, end.line, end.character)

/** Where there is no target. */
export function sayNoWord(target: 'gone' | null): void {
  void window.showInformationMessage(
    target === 'gone'
      ? 'stigmalint: that word is not marked any more.'
      : 'stigmalint: put the cursor on a marked word first.'
  )
}
