/** `stigmalint workshop`, as a trainer calls it. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { nameOf } from '../../src/commands/workshop.js'
import { run } from '../run-command.js'

const folder = temporaryFolder({
  'plan.md': `# A plan

The addicts of the district wait for a place. Anna Becker of Lindau wrote the plan in May.

Drug abuse was on the agenda twice. Anna Becker spoke with convicts about it in Lindau.

"They called me a junkie," she said of the year before.

The study was paid for by the National Institute on Drug Abuse.

The word "addict" is avoided in this plan.
`,
  'kind.md': 'A person who uses drugs asked for help on Monday.\n',
  'theirs/own.md': 'The addicts of the town wait for a place.\n',
  'theirs/notes.txt': 'My own notes.'
})

const pages = ['answer-key', 'cards', 'exercises', 'guide', 'index', 'poster', 'quiz', 'texts-key', 'texts'].map(
  (name) => `${name}.html`
)
const kit = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, out)).map((name) => [name, readFileSync(join(folder, out, name), 'utf8')])
  )

const workshop = (out: string, ...words: string[]) => run(folder, ['workshop', ...words, '--out', out, '--no-config'])

describe('a kit of a document', () => {
  test('has its pages, and tells what it drew', async () => {
    const { out, code } = await workshop('a', 'plan.md')
    expect([code, out]).toEqual([
      0,
      'a: 9 pages, 3 sentences to change and 3 to keep from 1 document. Open index.html in it.\n'
    ])
    expect(Object.keys(kit('a')).sort()).toEqual(pages)
  })

  test.each([
    ['as it was named', ['plan.md'], 'plan.md'],
    ['below this folder, where it was named in full', [join(folder, 'theirs/own.md')], 'theirs/own.md'],
    ['below this folder, in a folder', ['theirs'], 'theirs/own.md']
  ])('the key tells where a sentence is from: %s', async (_, names, shown) => {
    await workshop('named', ...names, '--overwrite')
    const { 'answer-key.html': key = '' } = kit('named')
    expect(key).toContain(`from <bdi>${shown}</bdi>`)
    expect(key).not.toContain(folder)
  })

  test('the sheet has the sentences and nothing that gives the answer; the key has it, with reasons and sources', () => {
    const { 'exercises.html': sheet = '', 'answer-key.html': key = '' } = kit('a')
    expect(sheet).toContain('<bdi>The addicts of the district wait for a place.</bdi>')
    expect(sheet).not.toMatch(/<mark|people with drug use disorders of/)
    expect(key).toContain('The <mark>addicts</mark> of the district wait for a place.')
    expect(key).toContain('The people with drug use disorders of the district wait for a place.')
    expect(key).toContain('makes one condition the whole person')
    expect(key).toContain('Against it: ')
  })

  test('the same documents and seed give the same bytes; another seed another order', async () => {
    await workshop('b', 'plan.md')
    await workshop('c', 'plan.md', '--seed', 'autumn')
    expect(kit('b')).toEqual(kit('a'))
    expect(kit('c')['exercises.html']).not.toBe(kit('a')['exercises.html'])
    expect(kit('c')['texts-key.html']).toBe(kit('a')['texts-key.html'])
  })

  test('--mask-names hides people and places, and leaves the words that matter', async () => {
    await workshop('d', 'plan.md', '--mask-names')
    const { 'exercises.html': sheet = '', 'answer-key.html': key = '' } = kit('d')
    expect(sheet).toContain('[person] spoke with convicts about it in [name].')
    expect(key).toContain('[person] spoke with <mark>convicts</mark> about it in [name].')
    expect(`${sheet}${key}`).not.toMatch(/Anna|Becker|Lindau|plan\.md/)
  })

  test('no page runs anything or asks for anything', () => {
    for (const [name, text] of Object.entries(kit('a'))) {
      expect([name, /<script|<img|<link|<iframe|url\(| on\w+=/.exec(text)]).toEqual([name, null])
      expect(text).toMatch(/^<!doctype html>\n<!-- Written by stigmalint workshop/)
    }
  })
})

test('without documents a kit is made of our own texts', async () => {
  const { out, code } = await workshop('ours')
  expect([code, out]).toEqual([0, 'ours: 9 pages, made of our own texts and examples. Open index.html in it.\n'])
  expect(kit('ours')['exercises.html']).not.toContain('Sheet A')
})

test('a document without findings is told so kindly, and the exercises are ours', async () => {
  const { out, code } = await workshop('kind', 'kind.md')
  expect([code, out]).toEqual([
    0,
    'kind: 9 pages, nothing to change that guides agree about was found in 1 document, the exercises are ours. Open index.html in it.\n'
  ])
  expect(kit('kind')['guide.html']).toContain('Congratulate their authors')
})

describe('what is refused is told in a line, and nothing is written', () => {
  test.each<[words: string, line: string]>([
    ['workshop gone.md --out e', 'stigmalint: no document could be read, no kit was written'],
    ['workshop - --out e', 'stigmalint: workshop draws sentences from files, name them in place of `-`'],
    ['workshop plan.md --fix --out e', 'stigmalint: workshop changes no text, leave out --fix'],
    [
      'workshop plan.md --out theirs',
      'theirs: holds notes.txt, which stigmalint did not write there; nothing was written, name another folder'
    ],
    ['workshop plan.md --out plan.md', 'plan.md: is a file, name a folder'],
    [
      'workshop plan.md --out a',
      'a: is there already, nothing was written; --overwrite writes it anew, --out names another place'
    ]
  ])('%s', async (words, line) => {
    const before = readdirSync(folder)
    const { out, error, code } = await run(folder, words.split(' '))
    expect([out, error.trimEnd().split('\n').at(-1), code]).toEqual(['', line, 2])
    expect(readdirSync(folder)).toEqual(before)
  })

  test('--format docx writes the sheets for Word, and a quiz for a screen; what somebody has changed in it stays', async () => {
    const inWord = pages.map((name) => (/index|quiz/.test(name) ? name : name.replace('.html', '.docx')))
    expect((await workshop('word', 'plan.md', '--format', 'docx')).code).toBe(0)
    expect(readdirSync(join(folder, 'word')).sort()).toEqual(inWord.sort())
    expect(kit('word')['index.html']).toContain('href="answer-key.docx"')
    expect((await workshop('word', 'plan.md', '--format', 'docx', '--overwrite')).code).toBe(0)
    expect((await workshop('word', 'plan.md', '--overwrite')).code).toBe(0)
    expect((await workshop('word', 'plan.md', '--format', 'docx', '--overwrite')).code).toBe(0)
    const sheet = join(folder, 'word/exercises.docx')
    const bytes = readFileSync(sheet)
    // as if a word processor had saved it
    bytes[6] = 6
    writeFileSync(sheet, bytes)
    const { error, code } = await workshop('word', 'plan.md', '--format', 'docx', '--overwrite')
    expect([code, error]).toEqual([2, expect.stringContaining('holds exercises.docx, which stigmalint did not write')])
  })

  test('--overwrite replaces a kit', async () => {
    expect((await workshop('a', 'kind.md', '--overwrite')).code).toBe(0)
    expect(kit('a')['exercises.html']).not.toContain('Sheet A')
  })
})

test.each([
  ['a.md', '/home/anna/texts', 'a.md'],
  ['/home/anna/texts/b/a.md', '/home/anna/texts', 'b/a.md'],
  ['/media/stick/a.md', '/home/anna/texts', 'a.md'],
  ['../of a colleague/a.md', '/home/anna/texts', 'a.md'],
  ['..a.md', '/home/anna/texts', '..a.md']
])('%s, from %s, is called %s', (path, workingFolder, name) => {
  expect(nameOf(path, workingFolder)).toBe(name)
})
