/** `stigmalint compare`, as people call it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { run } from '../run-command.js'

const text = (sentence: string, times: number): string =>
  `${sentence} It was a quiet year in the district.\n\n`.repeat(times)
const folder = temporaryFolder({
  'old/a.md': text('The addicts came back.', 12),
  'old/b.md': text('Drug abuse was the subject of the day.', 8),
  'new/a.md': text('People who use drugs came back.', 12),
  'new/b.md': text('Drug abuse was the subject of the day.', 8)
})

describe('two folders', () => {
  test('the table tells the rates, the change and whether it may be chance', async () => {
    const { out, code } = await run(folder, ['compare', 'old', 'new'])
    expect(code).toBe(0)
    expect(out).toMatch(/before {2}old \(2 files, \d+ words\)/)
    expect(out).toMatch(/\(12\) +0\.00 \(0\) +−100 % +−100 % to −\d+ % +fewer +drug-use\/addict/)
    expect(out).toMatch(/\(8\) +\S+ \(8\) .* may be chance +drug-use\/drug-abuse/)
  })

  test('JSON and CSV have the same numbers', async () => {
    const json = JSON.parse((await run(folder, ['compare', 'old', 'new', '--format', 'json'])).out)
    expect(json.total.before.findings).toBe(20)
    expect(json.total.after.findings).toBe(8)
    expect(json.rules.map((rule: { name: string; verdict: string }) => [rule.name, rule.verdict])).toEqual([
      ['drug-use/drug-abuse', 'noise'],
      ['drug-use/addict', 'fewer']
    ])
    const csv = (await run(folder, ['compare', 'old', 'new', '--format', 'csv'])).out
    expect(csv.split('\n')[1]).toMatch(/^all,all,20,.*,8,.*,fewer$/)
  })

  test('the page shows what changed above what is there now', async () => {
    const { out } = await run(folder, ['compare', 'old', 'new', '--format', 'html'])
    expect(out.indexOf('What changed')).toBeGreaterThan(0)
    expect(out.indexOf('What changed')).toBeLessThan(out.indexOf('In context'))
  })
})

describe('of the same files, revised, the counts are the answer', () => {
  const other = temporaryFolder({
    'old/a.md': text('The addicts came back.', 3),
    'old/sub/b.md': text('The addicts came back.', 1),
    'new/a.md': text('People who use drugs came back.', 3),
    'new/sub/b.md': text('The addicts came back.', 1),
    'new/c.md': text('The addicts came back.', 5),
    'apart/d.md': text('The addicts came back.', 1)
  })
  const both = '2 files have the same path on both sides, with 4 errors and warnings before and 1 after.'

  test.each([
    ['a file more beside them', 'compare old new', both],
    ['named by other paths', 'compare ./old new/', both],
    ['a single file', 'compare old/a.md new/a.md', 'One file has the same path on both sides, with 3 errors and'],
    ['a report that was saved', 'compare before.json new', both]
  ])('%s', async (_, words, told) => {
    await run(other, ['old', '--format', 'json-report=before.json'])
    const { out } = await run(other, words.split(' '))
    expect(out).toContain(told)
    expect(out).toMatch(/Of texts that were revised, the counts themselves are the answer\.\n$/)
    const page = (await run(other, [...words.split(' '), '--format', 'html'])).out
    expect(page.indexOf(told)).toBeGreaterThan(0)
    expect(page.indexOf(told)).toBeLessThan(page.indexOf('per 1,000 words before'))
  })

  test('other files are samples alone', async () => {
    const { out } = await run(other, ['compare', 'old', 'apart'])
    expect(out).not.toContain('on both sides')
    expect(out).toContain('The interval takes the texts for samples')
    expect(JSON.parse((await run(other, ['compare', 'old', 'apart', '--format', 'json'])).out).shared).toBeNull()
  })
})

test('a report that was saved stands for the folder, also when that has gone', async () => {
  await run(folder, ['old', '--format', 'json-report=before.json'])
  const { out, code } = await run(folder, ['compare', 'before.json', 'new'])
  expect([code, out]).toEqual([
    0,
    (await run(folder, ['compare', 'old', 'new'])).out.replace('before  old', 'before  before.json')
  ])
})

describe('what cannot be compared is told in a line', () => {
  writeFileSync(join(folder, 'list.json'), JSON.stringify([]))
  writeFileSync(join(folder, 'other.json'), JSON.stringify({ version: 1 }))
  writeFileSync(join(folder, 'broken.json'), '{')

  test.each<[words: string, line: string]>([
    [
      'compare old',
      'stigmalint: compare takes two folders, files or saved reports, such as stigmalint compare drafts-2023 drafts-2024'
    ],
    ['compare old -', 'stigmalint: compare compares files, name them in place of `-`'],
    ['compare old new --fix', 'stigmalint: compare changes no text, leave out --fix'],
    ['compare broken.json new', 'broken.json: is no JSON, save it with --format json-report=FILE'],
    [
      'compare list.json new',
      'list.json: does not say how many words the files have, save it with --format json-report=FILE in place of json'
    ],
    ['compare old gone', 'gone: no such file or folder, check the path']
  ])('%s', async (words, line) => {
    const { out, error, code } = await run(folder, words.split(' '))
    expect([out, error.trimEnd().split('\n').at(-1), code]).toEqual(['', line, 2])
  })

  test('a file of another kind', async () => {
    const { error, code } = await run(folder, ['compare', 'other.json', 'new'])
    expect([error, code]).toEqual([
      expect.stringMatching(/^other\.json: is no report of stigmalint \(.*\), save it with/),
      2
    ])
  })
})

test('--out writes whole and over nothing unasked', async () => {
  const words = ['compare', 'old', 'new', '--format', 'html', '--out', 'change.html']
  expect((await run(folder, words)).code).toBe(0)
  expect(readFileSync(join(folder, 'change.html'), 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\n$/)
  const again = await run(folder, words)
  expect([again.code, again.error]).toEqual([2, expect.stringContaining('change.html: is there already')])
})
