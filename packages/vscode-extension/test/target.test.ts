/** Which word a key is about: the one at the cursor, or the row of the list that was chosen; and which none is. */
import { expect, test, vi } from 'vitest'
import type { MarkedWord } from '../src/marked/word.js'
import { Uri } from './fake-classes.js'

vi.mock('vscode', async () => ({ Uri: (await import('./fake-classes.js')).Uri }))
const { isThere, targetOf, wordAt } = await import('../src/commands/target.js')

const uri = 'file:///draft.md'
const at = (words: string, line: number, from: number): MarkedWord => ({
  ...{ words, wording: '', level: 'error', subject: 'Drug use', uri, document: 'draft.md', cell: null, ruleId: 'a/b' },
  ...{ message: '', start: { line, character: from }, end: { line, character: from + words.length } }
})

const words = [at('addicts', 0, 4), at('substance abuse', 2, 0), at('abuse', 2, 10), at('one', 4, 0), at('two', 4, 3)]
const [one, second] = words
if (!one || !second) throw new Error('no word')

test.each<[what: string, line: number, character: number, word: string | null]>([
  ['inside', 0, 6, 'addicts'],
  ['before its first letter', 0, 4, 'addicts'],
  ['behind its last', 0, 11, 'addicts'],
  ['of two around it the one that begins later', 2, 12, 'abuse'],
  ['of two that meet the one behind', 4, 3, 'two'],
  ['beside all', 0, 2, null],
  ['in another line', 1, 6, null]
])('%s', (_, line, character, expected) => {
  expect(wordAt(words, { line, character })?.words ?? null).toBe(expected)
})

test('a row that is older than the text is not there any more', () => {
  expect(isThere({ ...one }, words)).toBe(true)
  expect(isThere({ ...one, words: 'other' }, words)).toBe(false)
  expect(isThere({ ...one, start: { line: 1, character: 4 } }, words)).toBe(false)
  expect(isThere({ ...one, uri: 'file:///rest.md' }, words)).toBe(false)
})

test.each<[what: string, given: unknown[], target: string | null]>([
  ['a key: the word at the cursor', [], 'addicts'],
  ['a key, as some clients send it', [null], 'addicts'],
  ['the menu of the text, which hands over the document', [Uri.file('/draft.md')], 'addicts'],
  ['a row', [second, undefined], 'substance abuse'],
  ['a link', [second], 'substance abuse'],
  ['a row that VS Code knows no more', [undefined, undefined], 'gone'],
  ['such a row, one of several that are selected', [undefined, [undefined, second]], 'gone'],
  ['a row of an older text', [{ ...second, start: { line: 3, character: 0 } }, [second]], 'gone'],
  ['what cannot be read', [{ words: 'addicts' }], 'gone'],
  ['a name', ['addicts'], 'gone']
])('%s', (_, given, expected) => {
  const document = { uri: Uri.file('/draft.md') }
  const editor = { document, selection: { active: { line: 0, character: 5 } } }
  const context = { front: { editor: () => editor }, marked: { of: () => words } } as never
  const target = targetOf(context, given)
  expect(target === null || target === 'gone' ? target : target.word.words).toBe(expected)
})
