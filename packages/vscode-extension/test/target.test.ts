/** Which word a command is about where the cursor stands. */
import { expect, test, vi } from 'vitest'
import type { MarkedWord } from '../src/marked/word.js'

vi.mock('vscode', () => ({}))
const { isThere, wordAt } = await import('../src/commands/target.js')

const at = (words: string, line: number, from: number): MarkedWord =>
  ({ words, start: { line, character: from }, end: { line, character: from + words.length } }) as MarkedWord
const words = [at('one', 0, 4), at('two', 0, 7), at('three', 2, 0)]

test.each<[what: string, line: number, character: number, word: string | null]>([
  ['before it', 0, 3, null],
  ['at its start', 0, 4, 'one'],
  ['inside', 0, 5, 'one'],
  ['where two meet: the one that begins', 0, 7, 'two'],
  ['at its end', 0, 10, 'two'],
  ['behind it', 0, 11, null],
  ['in another line', 2, 3, 'three']
])('%s', (_, line, character, word) => expect(wordAt(words, { line, character })?.words ?? null).toBe(word))

test('a row that is older than the text is not there any more', () => {
  const [one] = words
  if (!one) throw new Error('no word')
  expect(isThere({ ...one }, words)).toBe(true)
  expect(isThere({ ...one, words: 'other' }, words)).toBe(false)
  expect(isThere({ ...one, start: { line: 1, character: 4 } }, words)).toBe(false)
  expect(isThere({ ...one, uri: 'file:///rest.md' }, words)).toBe(false)
})
