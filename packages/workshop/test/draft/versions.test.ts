/** A text that was saved with marks is opened as what it was and what it is. */
import { expect, test } from 'vitest'
import { openFile } from '../../src/draft/open-file.js'
import { versionsOf } from '../../src/draft/versions.js'
import { exported } from '../../src/export/document.js'

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

test.each<[what: string, before: string, after: string]>([
  ['a word', '# Plan\n\nThe addicts came.\n', '# Plan\n\nThe people came.\n'],
  ['a word in bold', 'The **addicts** came.\n', 'The **people who use drugs** came.\n'],
  ['an item less', '- one\n- two\n- three\n', '- one\n- three\n'],
  ['an item more', '1. one\n', '1. one\n2. two\n'],
  ['a paragraph more, and one less', 'Old words stand here.\n\nStays.\n', 'Stays.\n\nQuite another thing.\n'],
  ['a row more', '| a |\n| - |\n| b |\n', '| a |\n| - |\n| b |\n| c |\n'],
  ['a cell', '| a | b |\n| - | - |\n| addicts | c |\n', '| a | b |\n| - | - |\n| people | c |\n']
])('%s', (_, before, after) => {
  for (const kind of ['markdown', 'text'] as const) {
    const format = kind === 'text' ? 'text' : 'markdown'
    const { ending, text } = exported({ before, after, format, kind, marked: true, title: '' })
    const versions = versionsOf(`plan.marked.${ending}`, text)
    expect(linesOf(versions?.before ?? '')).toEqual(linesOf(before))
    expect(linesOf(versions?.after ?? '')).toEqual(linesOf(after))
  }
})

test.each<[name: string, text: string]>([
  ['plan.md', 'The {--addicts--}{++people++} came.'],
  ['plan.marked.md', 'The people came.'],
  ['plan.txt', 'The [-addicts-]{+people+} came.']
])('%s with “%s” is a text as it stands', (name, text) => {
  expect(versionsOf(name, text)).toBeNull()
})

test('the text of now is on the sheet, and changes are told against what it was', async () => {
  const bytes = new TextEncoder().encode('The {--addicts--}{++people++} came.\n')
  for (const name of ['plan.marked.md', 'marked.md', 'plan.marked (1).md'])
    expect(await openFile(name, bytes)).toMatchObject({ text: 'The people came.\n', before: 'The addicts came.\n' })
})
