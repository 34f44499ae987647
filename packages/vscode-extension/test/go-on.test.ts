/** The keys that write or leave a word and go on: what they do, where they go, and what they say. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { Level, MarkedWord } from '../src/marked/word.js'
import { Uri } from './fake-classes.js'

const said: string[] = []
const applied: unknown[] = []
const visited: number[] = []
let cursor = { line: 0, character: 0 }
let words: MarkedWord[] = []
let hasWording = true

vi.mock('vscode', async () => ({
  ...(await import('./fake-classes.js')),
  window: {
    showInformationMessage: (message: string) => Promise.resolve(void said.push(message)),
    setStatusBarMessage: () => undefined
  },
  commands: { executeCommand: () => Promise.resolve() },
  workspace: { applyEdit: (edit: unknown) => Promise.resolve(applied.push(edit) > 0) },
  languages: {
    getDiagnostics: () =>
      words.map(({ words: own, wording, level, subject, ruleId: code, start, end, message }) => ({
        ...{ source: 'stigmalint', code, message, range: { start, end } },
        data: { words: own, wording, level, subject }
      }))
  }
}))
vi.mock('../src/sight.js', () => ({
  bringIntoSight: (_: unknown, { start }: { start: typeof cursor }) => {
    cursor = start
    visited.push(start.line)
    return Promise.resolve()
  }
}))
vi.mock('../src/wordings.js', () => ({
  firstWordingFor: ({ words: own }: MarkedWord) => Promise.resolve(hasWording ? { title: own, edit: own } : null),
  leaveFor: ({ uri: own, ruleId, words: left }: MarkedWord) =>
    Promise.resolve({ uri: own, ruleId, words: left, before: '', after: '', nth: 0 })
}))
const { leaveAndGoOn, writeAndGoOn } = await import('../src/commands/go-on.js')

const uri = 'file:///draft.md'
const at = (line: number, level: Level): MarkedWord => ({
  ...{ words: `word ${line}`, wording: 'people', level, subject: 'Drug use', uri, document: 'draft.md', cell: null },
  ...{ ruleId: 'a/b', message: '', start: { line, character: 0 }, end: { line, character: 6 } }
})
const left: string[] = []
const context = {
  front: { editor: () => ({ document: { uri: Uri.file('/draft.md') }, selection: { active: cursor } }) },
  marked: { of: () => words, renewed: () => Promise.resolve() },
  sideBar: { behind: () => null },
  leaves: { add: (leave: MarkedWord) => Promise.resolve(left.push(leave.words)) },
  preview: { isInFront: () => false }
} as never

beforeEach(() => {
  for (const list of [said, applied, visited, left]) list.length = 0
  words = [at(1, 'information'), at(2, 'warning'), at(3, 'information'), at(4, 'error')]
  hasWording = true
  cursor = { line: 2, character: 0 }
})

test('the key writes the word at the cursor, and goes past a note to the next that is advised against', async () => {
  await writeAndGoOn(context, [])
  expect([applied, visited, cursor.line]).toEqual([['word 2'], [2, 4], 4])
})

test('on a note it writes nothing and goes past it; so it does from no word', async () => {
  cursor = { line: 3, character: 2 }
  await writeAndGoOn(context, [])
  expect([applied, cursor.line]).toEqual([[], 4])
  cursor = { line: 0, character: 0 }
  await writeAndGoOn(context, [])
  expect([applied, cursor.line]).toEqual([[], 2])
})

test('where only notes are left it says so, and which key goes to them', async () => {
  words = [at(1, 'information')]
  await writeAndGoOn(context, [])
  expect([applied, visited, said]).toEqual([[], [], ['stigmalint: only notes are left. Ctrl/Cmd+F8 goes to them.']])
})

test('a note is written where it is chosen: in the menu of the text, or in the list', async () => {
  cursor = { line: 3, character: 2 }
  await writeAndGoOn(context, [Uri.file('/draft.md')])
  await writeAndGoOn(context, [at(1, 'information'), [at(1, 'information')]])
  expect(applied).toEqual(['word 3', 'word 1'])
})

test('where no wording fits it stays, and says which key goes on; the list has that in its menu', async () => {
  hasWording = false
  await writeAndGoOn(context, [])
  await writeAndGoOn(context, [at(4, 'error'), [at(4, 'error')]])
  expect(said).toEqual([
    'stigmalint: no wording fits. Ctrl/Cmd+Shift+F9 leaves it.',
    'stigmalint: no wording fits. Say what is meant.'
  ])
  expect(applied).toEqual([])
  for (const message of said) expect(message.length).toBeLessThanOrEqual(60)
})

test('the other key leaves a note as well, and goes to the next of all', async () => {
  await leaveAndGoOn(context, [])
  expect([left, cursor.line]).toEqual([['word 2'], 3])
})

test.each([
  ['a row that VS Code knows no more', [undefined, null]],
  ['a row of an older text', [at(7, 'error'), [at(7, 'error')]]]
])('%s: nothing is written, nothing is left, and that is said', async (_, given) => {
  await writeAndGoOn(context, given)
  await leaveAndGoOn(context, given)
  expect([applied, visited]).toEqual([[], []])
  expect(said).toEqual(Array(2).fill('stigmalint: that word is not marked any more.'))
})
