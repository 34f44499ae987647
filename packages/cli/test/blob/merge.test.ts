/** The parts of a run, merged, are that run. */
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { readShard, shardOf } from '../../src/check/shard.js'
import { run, type Ran } from '../run-command.js'

const files = {
  'docs/a.md': 'The addicts came.\n\n<!-- stigmalint-disable-next-line -->\n\nThe addicts left.\n',
  'docs/b.ipynb': '{"cells": [{"cell_type": "markdown", "source": "The addicts came."}]}',
  'docs/c.txt': 'Il y a longtemps que le conseil municipal de la ville ne se réunit plus le soir.\n',
  'docs/clean.md': 'The council met.\n',
  'docs/d.md': 'Few were clean.\n\nAn inmate, an “inmate” and an addict.\n',
  'docs/picture.png': '',
  'docs/words.txt': 'addict\n'.repeat(12)
}

async function parts(folder: string, count: number, ...words: readonly string[]): Promise<Ran[]> {
  const indexes = Array.from({ length: count }, (_, index) => index + 1)
  return Promise.all(
    indexes.map((index) =>
      run(folder, ['--shard', `${index}/${count}`, '--format', `blob=${index}.blob`, ...words, 'docs'])
    )
  )
}

const blobs = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index + 1}.blob`)

describe('the reports of the parts are those of the whole', () => {
  const folder = temporaryFolder(files)
  beforeAll(async () => {
    await parts(folder, 3)
  })
  test.each(['text', 'json', 'json-report', 'sarif', 'github', 'gitlab', 'rdjson', 'junit', 'csv'])(
    '%s',
    async (format) => {
      const whole = await run(folder, ['--format', format, '--show-notes', 'docs'])
      expect(await run(folder, ['merge', '--format', format, '--show-notes', ...blobs(3)])).toEqual(whole)
    }
  )
})

test('what could not be read is told by its part and by the whole', async () => {
  const folder = temporaryFolder({ ...files, 'docs/e.ipynb': 'no notebook' })
  expect((await parts(folder, 2)).map(({ code }) => code)).toEqual([1, 2])
  const merged = await run(folder, ['merge', ...blobs(2)])
  expect(merged.code).toBe(2)
  expect(merged.error).toMatch(/^docs\/e\.ipynb: is no JSON[^\n]+\n$/)
})

test.each([
  ['in another order', ['3.blob', '1.blob', '2.blob'], null],
  ['one missing', ['3.blob', '1.blob'], 'of 3 parts 2 is missing, name their blobs, too'],
  ['one alone', ['2.blob'], 'of 3 parts 1, 3 are missing, name their blobs, too'],
  [
    'one twice',
    ['1.blob', '2.blob', '3.blob', '2.blob'],
    'part 2 of 3 is in more than one of these blobs, name each part once'
  ],
  ['one of another run', ['1.blob', '2.blob', 'other.blob'], 'these blobs are parts of several runs, name those of one']
])('a part that is missing looks like one without a finding, so all have to be there: %s', async (_, names, line) => {
  const folder = temporaryFolder(files)
  await parts(folder, 3)
  await run(folder, ['--format', 'blob=other.blob', 'docs'])
  const merged = await run(folder, ['merge', ...names])
  if (line === null) expect(merged).toEqual(await run(folder, ['docs']))
  else expect(merged).toEqual({ code: 2, out: '', error: `stigmalint: ${line}\n` })
})

test('a part does not know what a configuration says in vain for all', async () => {
  const config = 'overrides: [{files: [d.md], profile: us}]\n'
  const folder = temporaryFolder({ ...files, 'docs/stigmalint.config.yml': config })
  expect((await parts(folder, 6)).map(({ error }) => error)).toEqual(Array.from({ length: 6 }, () => ''))
})

test('a baseline is for the whole', async () => {
  const folder = temporaryFolder(files)
  await run(folder, ['baseline', 'docs'])
  writeFileSync(join(folder, 'docs/a.md'), 'The addicts came. An alcoholic left.\n')
  await parts(folder, 2)
  const words = ['--baseline', 'stigmalint-baseline.tsv', '--format', 'json']
  expect(await run(folder, ['merge', ...words, ...blobs(2)])).toEqual(await run(folder, [...words, 'docs']))
})

const broken: readonly (readonly [what: string, harm: (path: string) => void, line: RegExp])[] = [
  ['cut off in a line', (path) => truncateSync(path, 400), /^1\.blob:2: not as it was written, write the blob anew$/],
  ['cut off behind a line', (path) => lines(path, 0, -2), /^1\.blob: cut off, write the blob anew$/],
  ['without its head', (path) => lines(path, 1), /^1\.blob:1: no blob, write it with --format blob=FILE$/],
  ['empty', (path) => truncateSync(path, 0), /^1\.blob: empty, write it with --format blob=FILE$/],
  ['two in one file', (path) => appendFileSync(path, readFileSync(path)), /^1\.blob:5: a line behind the last, /],
  [
    'of a later version',
    (path) => writeFileSync(path, '{"stigmalint":"blob","version":99}\n'),
    /^1\.blob:1: a blob of version 99, this stigmalint reads 1; use the same version for all parts$/
  ],
  [
    'a finding of no rule',
    (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"rule":0', '"rule":7')),
    /^1\.blob:2: not as it was written/
  ]
]

function lines(path: string, ...range: [number, number?]): void {
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .split('\n')
      .slice(...range)
      .join('\n')
  )
}

test.each(broken)('a blob that is not whole is refused: %s', async (_, harm, line) => {
  const folder = temporaryFolder({ 'docs/a.md': 'The addicts came.\n', 'docs/b.md': 'The council met.\n' })
  await parts(folder, 1)
  harm(join(folder, '1.blob'))
  const { code, out, error } = await run(folder, ['merge', '1.blob'])
  expect([code, out]).toEqual([2, ''])
  expect(error.trimEnd()).toMatch(line)
})

test.each([
  [['merge'], /merge takes the files that --format blob=FILE has written, name them/],
  [['merge', '--fix', '1.blob'], /merge changes no text, leave out --fix/],
  [['merge', '--changed-since', 'main', '1.blob'], /merge reads no texts, leave out --changed-since/],
  [['merge', 'gone.blob'], /^gone\.blob: no such file or folder, check the path/],
  [['merge', '1.blob', '1.blob'], /part 1 of 1 is in more than one of these blobs, name each part once/],
  [['--shard', '3/2', 'docs'], /--shard 3\/2 is no part, write --shard 2\/8 for the second of eight/],
  [['--format', 'blob=x.blob', '--fix', 'docs'], /a blob is of a check, leave out --fix/]
])('%s', async (words, line) => {
  const folder = temporaryFolder({ 'docs/a.md': 'The addicts came.\n' })
  if (words.includes('1.blob')) await parts(folder, 1)
  const { code, error } = await run(folder, words)
  expect(code).toBe(2)
  expect(error).toMatch(line)
})

test('parts are all there is, in its order, and as long as each other', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (items, count) => {
      const all = Array.from({ length: count }, (_, index) => shardOf(items, { index: index + 1, count }))
      expect(all.flat()).toEqual(items)
      const lengths = all.map((part) => part.length)
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
    })
  )
  expect(['1/1', '2/8', '0/2', '3/2', '1', 'a/b', '1/100000'].map(readShard)).toEqual([
    { index: 1, count: 1 },
    { index: 2, count: 8 },
    ...Array.from({ length: 5 }, () => null)
  ])
})
