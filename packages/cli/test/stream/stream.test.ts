/** A document a line in, an answer a line out. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { linesOf } from '../../src/stream/lines.js'
import { run, runProcess } from '../run-command.js'

async function answers(folder: string, lines: readonly (object | string)[], ...words: readonly string[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { code, out, error } = await runProcess(folder, ['stream', ...words], input)
  expect([code, error]).toEqual([0, ''])
  return out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

const found = (...words: readonly string[]) => ({
  messages: words.map((actual): unknown => expect.objectContaining({ actual }))
})

describe('answers stand in the order of the lines, and a bad line is one of them', () => {
  const rows: readonly (readonly [what: string, line: object | string, answer: object])[] = [
    ['a text', { text: 'The addicts came.' }, { ...found('addicts'), suppressed: 0, skippedParagraphs: 0 }],
    ['a name of its own', { id: [7, 'a'], text: 'The council met.' }, { id: [7, 'a'], ...found() }],
    ['a path, which says how it is read', { path: 'a.html', text: '<p title="addict">x</p>' }, { path: 'a.html' }],
    [
      'a notebook',
      { path: 'a.ipynb', text: '{"cells": [{"cell_type": "markdown", "source": "The addicts came."}]}' },
      { messages: [expect.objectContaining({ actual: 'addicts', location: { cell: 1, line: 1 } })] }
    ],
    [
      'what is no notebook',
      { path: 'a.ipynb', text: 'x' },
      { path: 'a.ipynb', error: expect.stringMatching(/^is no JSON/) }
    ],
    ['a comment', { text: '<!-- stigmalint-disable-next-line -->\n\nThe addicts came.' }, { suppressed: 1 }],
    [
      'a kind that is not read',
      { id: 1, path: 'a.png', text: '' },
      { id: 1, path: 'a.png', error: expect.any(String) }
    ],
    ['a configuration of its folder', { path: 'us/a.md', text: 'An addict came.' }, { path: 'us/a.md', ...found() }],
    [
      'what it leaves out',
      { path: 'us/old/a.md', text: 'An addict.' },
      { error: expect.stringMatching(/^left out by `ignore`/) }
    ],
    ['no JSON', '{"text": ', { error: expect.stringMatching(/^line \d+: no JSON, write one document such as/) }],
    ['no text', { id: 3 }, { error: expect.stringMatching(/^line \d+: no text, write \{"text": "…"\}/) }],
    ['a number for a text', { text: 3 }, { error: expect.stringMatching(/^line \d+: no text/) }]
  ]
  test('each', async () => {
    const folder = temporaryFolder({ 'us/stigmalint.config.yml': 'allow: [addict]\nignore: [old/**]\n' })
    const all = await answers(
      folder,
      rows.map(([, line]) => line)
    )
    expect(all).toHaveLength(rows.length)
    for (const [index, [what, , answer]] of rows.entries()) expect(all[index], what).toMatchObject(answer)
  })
})

test('what the command line says holds, and findings are no failure', async () => {
  const folder = temporaryFolder({})
  const [answer] = await answers(folder, [{ text: 'The addicts committed suicide.' }], '--packs', 'drug-use')
  expect(answer).toMatchObject(found('addicts'))
})

test.each([
  [['stream', 'docs'], /stream reads documents from standard input, leave out docs/],
  [['stream', '--fix'], /stream reads documents from standard input and changes none, leave out --fix/],
  [['stream', '--format', 'json'], /stream has no --format json/]
])('%s is refused', async (words, line) => {
  const { code, out, error } = await run(temporaryFolder({}), words, '{"text": "x"}\n')
  expect([code, out]).toEqual([2, ''])
  expect(error).toMatch(line)
})

test('lines are the same however the bytes come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('\n', 'a', 'é', '\r\n', 'long and longer'), { maxLength: 30 }),
      fc.integer({ min: 1, max: 7 }),
      async (words, size) => {
        const bytes = Buffer.from(words.join(''))
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size)
        )
        const lines: (string | null)[] = []
        for await (const line of linesOf(from(chunks), 12)) lines.push(line?.toString() ?? null)
        const whole = bytes.toString().split('\n')
        if (whole.at(-1) === '') whole.pop()
        expect(lines).toEqual(whole.map((line) => (Buffer.byteLength(line) > 12 ? null : line)))
      }
    )
  )
})

// eslint-disable-next-line @typescript-eslint/require-await -- as a pipe gives them
async function* from(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}
