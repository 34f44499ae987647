import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIgnoreRules, verdictOf } from '../src/ignore-rules.js'
import { temporaryFolder } from '../../../test/temporary-folder.js'

/** A path that ends in a slash is a folder. */
const verdict = (lines: string, path: string) =>
  verdictOf(readIgnoreRules(lines), path.replace(/\/$/, '').split('/'), path.endsWith('/'))

describe('what git leaves out', () => {
  test.each<[string, string, boolean]>([
    ['a.md', 'a.md', true],
    ['a.md', 'deep/er/a.md', true],
    ['/a.md', 'deep/a.md', false],
    ['deep/a.md', 'deep/a.md', true],
    ['deep/a.md', 'other/deep/a.md', false],
    ['old/', 'old/', true],
    ['old/', 'old', false],
    ['*.txt', 'x/notes.txt', true],
    ['*', 'x', true],
    ['x/*', 'x/y/z', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['**/a.md', 'a.md', true],
    ['x/**/a.md', 'x/a.md', true],
    ['x/**/a.md', 'x/y/z/a.md', true],
    ['x/**', 'x/y', true],
    ['x/**', 'x/', false],
    ['**/x/**', 'y/x/z', true],
    ['[ab].md', 'b.md', true],
    ['[!ab].md', 'b.md', false],
    ['[a-c].md', 'b.md', true],
    ['[]a].md', '].md', true],
    ['[[:digit:]].md', '7.md', true],
    ['[[:nothing:]].md', '7.md', false],
    ['[ab.md', '[ab.md', false],
    ['\\#a', '#a', true],
    ['#a', '#a', false],
    ['\\!a', '!a', true],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
    ['a  ', 'a', true],
    ['a\\ ', 'a ', true],
    ['a\\', 'a\\', false],
    ['\uFEFFa', 'a', true],
    ['NOTES.md', 'notes.MD', true],
    ['*a*b*c', 'xaybzc', true],
    ['*a*b*c', 'xcybza', false],
    ['x\r\ny', 'x', true],
    ['', 'a', false],
    ['/', 'a', false]
  ])('%j and %j', (line, path, isIgnored) => {
    expect(verdict(line, path)).toBe(isIgnored ? 'ignored' : null)
  })

  test('the last line that matches decides', () => {
    expect(verdict('*.md\n!a.md', 'a.md')).toBe('kept')
    expect(verdict('!a.md\n*.md', 'a.md')).toBe('ignored')
  })
})

/** As git has it: what lies in a folder that is left out is left out as well. */
const isLeftOut = (lines: string, path: string): boolean => {
  const names = path.split('/')
  const rules = readIgnoreRules(lines)
  return names.some((_, at) => verdictOf(rules, names.slice(0, at + 1), at + 1 < names.length) === 'ignored')
}

test('git itself says the same of a thousand made lines and paths', () => {
  const piece = fc.constantFrom('a', 'b', 'A', '.md', '*', '?', '[ab]', '[!a]', '[a-c]', '[b', '\\*', '-', ']')
  const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
  const line = fc
    .tuple(
      fc.constantFrom('', '', '!', '/', '**/', '!/'),
      fc.array(fc.oneof(name, fc.constant('**')), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '', '/', '/**', ' ')
    )
    .map(([before, names, after]) => before + names.join('/') + after)
  const path = fc
    .array(fc.stringMatching(/^[abA*-]{1,4}(\.md)?$/), { minLength: 1, maxLength: 4 })
    .map((names) => names.join('/'))
  const samples = fc
    .sample(fc.tuple(fc.array(line, { minLength: 1, maxLength: 3 }), path), { numRuns: 1000, seed: 11 })
    .map(([lines, own], index) => ({ folder: `f${index}`, lines: lines.join('\n'), path: own }))
  const root = temporaryFolder(
    Object.fromEntries(samples.map(({ folder, lines }) => [`${folder}/.gitignore`, `${lines}\n`]))
  )
  const git = (words: string[], input = ''): string =>
    execFileSync('git', ['-c', 'core.ignorecase=true', ...words], { cwd: root, input, encoding: 'utf8' })
  git(['init', '--quiet'])
  const paths = samples.map(({ folder, path: own }) => `${folder}/${own}`).join('\0')
  const out = git(['check-ignore', '--no-index', '--stdin', '-v', '-n', '-z'], paths).split('\0')
  const differ = samples.filter(({ lines, path: own }, index) => {
    const pattern = out[index * 4 + 2] ?? ''
    return isLeftOut(lines, own) !== (pattern !== '' && !pattern.startsWith('!'))
  })
  expect(differ).toEqual([])
  expect(samples.filter(({ lines, path: own }) => isLeftOut(lines, own)).length).toBeGreaterThan(100)
})

test('a pattern that asks for many ways to match is answered at once', () => {
  const deep = Array.from({ length: 200 }, () => 'a')
  expect(verdictOf(readIgnoreRules(`${'**/a/'.repeat(40)}b`), [...deep, 'c'], false)).toBe(null)
  expect(verdictOf(readIgnoreRules(`${'*a'.repeat(100)}b`), ['a'.repeat(250)], false)).toBe(null)
  expect(verdictOf(readIgnoreRules(`${'**/a/'.repeat(40)}b`), [...deep, 'b'], false)).toBe('ignored')
})
